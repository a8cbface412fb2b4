package dev.roadbook.platform.page;

import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says in one word whether the service is ready for work. */
@RestController
@PublicEndpoint
class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    @Schema(name = "Readiness")
    record HealthView(String status) {}

    @GetMapping("/health")
    @Answers(withBody = HttpStatus.SERVICE_UNAVAILABLE)
    ResponseEntity<HealthView> health() {
        var readiness = health.healthForPath("readiness");
        var status = readiness == null ? "UNKNOWN" : readiness.getStatus().getCode();
        return ResponseEntity.status("UP".equals(status) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new HealthView(status));
    }
}
