package dev.roadbook.gateway.docs;

import dev.roadbook.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Hidden
@RestController
@PublicEndpoint
class EntryController {

    @GetMapping("/")
    ResponseEntity<Void> entry() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/dashboard/"))
                .build();
    }

    @GetMapping({"/docs", "/docs/"})
    ResponseEntity<Void> docs() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs/swagger-ui/index.html"))
                .build();
    }
}
