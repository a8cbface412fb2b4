package dev.roadbook.outreach.hold;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's hand on outgoing mails. */
@Component
class HoldSwitch {

    private static final Logger log = LoggerFactory.getLogger(HoldSwitch.class);

    private final Holds holds;
    private final HandOverCount count;
    private final ActivityLog activities;

    HoldSwitch(Holds holds, HandOverCount count, ActivityLog activities) {
        this.holds = holds;
        this.count = count;
        this.activities = activities;
    }

    /** Pressed twice, the first stays. */
    @Transactional
    public void pause(String reason, String by) {
        holds.placePaused(reason, by).ifPresent(hold -> {
            activities.add(
                    Deed.of(by, "MAIL_PAUSED", "All outgoing mail was paused").to(hold.toString()));
            log.warn("outgoing mail paused by={}", by);
        });
    }

    /** False unless it stood. What a restored database did not know, it is told. */
    @Transactional
    public boolean release(UUID id, String by) {
        var released = holds.release(id, by);
        released.ifPresent(hold -> {
            if (hold.known() != null) {
                count.raiseTo(hold.known());
            }
            activities.add(Deed.of(by, "MAIL_RELEASED", "Outgoing mail may go again")
                    .to(id.toString())
                    .with("cause", hold.cause().name()));
            log.info("outgoing mail released by={} cause={}", by, hold.cause());
        });
        return released.isPresent();
    }
}
