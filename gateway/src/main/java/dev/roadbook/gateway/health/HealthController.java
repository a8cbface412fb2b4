package dev.roadbook.gateway.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final LoadingCache<Boolean, OverallHealth> recent;

    HealthController(HealthSurvey survey) {
        // one survey a second, however many ask
        recent = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(key -> survey.take());
    }

    @Answers(withBody = HttpStatus.SERVICE_UNAVAILABLE)
    @GetMapping("/health")
    @PublicEndpoint
    ResponseEntity<OverallHealth> health() {
        var health = recent.get(true);
        return ResponseEntity.status("DOWN".equals(health.status()) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(health);
    }
}
