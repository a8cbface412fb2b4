package dev.roadbook.outreach.hold;

import dev.roadbook.outreach.hold.Hold.Cause;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hold of mails that too many recipients call spam. */
@Component
public class ComplaintHold {

    private static final Logger log = LoggerFactory.getLogger(ComplaintHold.class);
    private static final String SERVICE = "outreach";

    private final Holds holds;
    private final ActivityLog activities;

    ComplaintHold(Holds holds, ActivityLog activities) {
        this.holds = holds;
        this.activities = activities;
    }

    /** Places it unless it stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(long mails, long complaints) {
        holds.placeComplaints(mails, complaints, SERVICE).ifPresent(hold -> {
            activities.add(Deed.of(
                            SERVICE,
                            "MAIL_PAUSED_BY_COMPLAINTS",
                            "Recipients called mails spam; no mail goes out until a person releases it")
                    .to(hold.toString())
                    .with("mails", Long.toString(mails))
                    .with("complaints", Long.toString(complaints)));
            log.error("too many recipients complain, no mail goes out mails={} complaints={}", mails, complaints);
        });
    }

    /** When a person last ended one. */
    public Optional<Instant> lastReleased() {
        return holds.lastReleased(Cause.COMPLAINTS);
    }
}
