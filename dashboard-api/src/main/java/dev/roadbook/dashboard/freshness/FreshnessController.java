package dev.roadbook.dashboard.freshness;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.web.Freshness;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AnyRole
class FreshnessController {

    private final FreshnessStamp stamp;

    FreshnessController(FreshnessStamp stamp) {
        this.stamp = stamp;
    }

    /** How fresh the figures are. */
    @GetMapping("/api/freshness")
    Freshness freshness() {
        return stamp.now();
    }
}
