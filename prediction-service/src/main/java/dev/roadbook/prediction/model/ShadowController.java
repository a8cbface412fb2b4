package dev.roadbook.prediction.model;

import dev.roadbook.platform.security.AnyRole;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the newest model would have come to, where it does not give the dates. */
@RestController
class ShadowController {

    private final Shadows shadows;

    ShadowController(Shadows shadows) {
        this.shadows = shadows;
    }

    /**
     * The newest model in the shadow.
     *
     * @param run absent where the newest model gives the dates, or there is none
     */
    record ShadowView(@Nullable ShadowRun run) {}

    /** The latest comparison of a candidate with the model that answers. */
    @AnyRole
    @GetMapping("/api/models/shadow")
    ShadowView shadow() {
        return new ShadowView(shadows.latest().orElse(null));
    }
}
