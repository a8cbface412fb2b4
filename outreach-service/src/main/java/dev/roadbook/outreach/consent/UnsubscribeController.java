package dev.roadbook.outreach.consent;

import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One-click unsubscribing (RFC 8058). Looking changes nothing; every token gets the same answers. */
@RestController
@RequestMapping("/u")
@PublicEndpoint
class UnsubscribeController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Consent consent;
    private final String question = page("unsubscribe.html");
    private final String answer = page("unsubscribed.html");

    UnsubscribeController(Consent consent) {
        this.consent = consent;
    }

    /** The page a link in a mail leads to. Looking at it changes nothing. */
    @Answers(as = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "askToUnsubscribe")
    @GetMapping("/{token}")
    ResponseEntity<String> ask(@PathVariable String token) {
        return answer(question);
    }

    /** Ends mails to the address the link was sent to. */
    @Answers(as = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "unsubscribe")
    @PostMapping("/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        consent.unsubscribe(token);
        return answer(answer);
    }

    private static ResponseEntity<String> answer(String page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("X-Robots-Tag", "noindex")
                .body(page);
    }

    private static String page(String name) {
        try {
            return new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
