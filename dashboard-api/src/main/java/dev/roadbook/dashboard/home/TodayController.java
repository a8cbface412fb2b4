package dev.roadbook.dashboard.home;

import dev.roadbook.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
class TodayController {

    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    /** The numbers of the caller's day. */
    @GetMapping("/api/today")
    Today.View today(Caller caller) {
        return today.of(caller);
    }
}
