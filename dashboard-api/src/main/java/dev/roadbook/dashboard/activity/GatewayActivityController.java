package dev.roadbook.dashboard.activity;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.ToldDeed;
import dev.roadbook.platform.security.GatewayOnly;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishes what was done at the gateway, which has no events of its own. No route leads here. */
@RestController
@RequestMapping("/internal/activity")
@GatewayOnly
@Hidden
class GatewayActivityController {

    private static final int MOST = 1_000;

    private final ActivityLog activities;

    GatewayActivityController(ActivityLog activities) {
        this.activities = activities;
    }

    /** All or none; what was told before is told once. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void take(@RequestBody @Size(max = MOST) List<ToldDeed> deeds) {
        deeds.forEach(told ->
                activities.addOnce(told.deed(), told.at(), "gateway", told.id().toString()));
    }
}
