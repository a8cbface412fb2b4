package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes digests into the activity log; the id follows from the mail, so that telling it twice is telling it once. */
@Component
class DigestEvents {

    private static final String ACTOR = "outreach";

    private final ActivityLog activities;

    DigestEvents(ActivityLog activities) {
        this.activities = activities;
    }

    void sent(Intent intent, String kind, String text, Instant at) {
        var id = intent.id().toString();
        activities.addOnce(Deed.of(ACTOR, kind, text).to(id).with("week", intent.cycle()), at, "activity", kind, id);
    }
}
