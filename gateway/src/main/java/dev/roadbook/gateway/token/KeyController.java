package dev.roadbook.gateway.token;

import dev.roadbook.platform.security.PublicEndpoint;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyController {

    private final PublishedKeys published;

    KeyController(PublishedKeys published) {
        this.published = published;
    }

    /** The keys by which services check who asks. */
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @PublicEndpoint
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)))
                .body(published.valid().toString());
    }
}
