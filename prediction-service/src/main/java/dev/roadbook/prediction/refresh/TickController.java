package dev.roadbook.prediction.refresh;

import dev.roadbook.platform.security.ManagersOnly;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a manager bring every prediction to today without waiting for the night. */
@RestController
class TickController {

    private final PortfolioRefresh refresh;

    TickController(PortfolioRefresh refresh) {
        this.refresh = refresh;
    }

    /**
     * What a tick came to.
     *
     * @param asOf business day the predictions refer to now
     * @param scored accounts looked at
     * @param published accounts whose prediction changed
     */
    record TickView(LocalDate asOf, int scored, int published) {}

    /** Brings every prediction up to the business day. */
    @ManagersOnly
    @PostMapping("/api/predictions/tick")
    TickView tick() {
        var tick = refresh.tick();
        return new TickView(tick.asOf(), tick.tally().scored(), tick.tally().published());
    }
}
