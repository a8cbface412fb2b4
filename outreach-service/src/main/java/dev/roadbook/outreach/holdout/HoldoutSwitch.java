package dev.roadbook.outreach.holdout;

import dev.roadbook.outreach.holdout.Holdouts.Plan;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins comparisons and ends them. */
@Component
public class HoldoutSwitch {

    private static final Logger log = LoggerFactory.getLogger(HoldoutSwitch.class);

    /** Long enough for the intervals of a comparison that nobody planned. */
    private static final int UNPLANNED_MONTHS = 6;

    private static final String CONFIGURATION = "configuration";

    private final Holdouts holdouts;
    private final Designs designs;
    private final ActivityLog activities;

    HoldoutSwitch(Holdouts holdouts, Designs designs, ActivityLog activities) {
        this.holdouts = holdouts;
        this.designs = designs;
        this.activities = activities;
    }

    /** Begins the comparison the configuration asks for, unless there was one already: people decide about others. */
    @Transactional
    public void configured(int percent) {
        if (percent > 0 && holdouts.latest().isEmpty()) {
            designs.now()
                    .design(percent)
                    .ifPresent(design -> begin(
                            new Plan(percent, null, design.standardError(UNPLANNED_MONTHS), null), CONFIGURATION));
        }
    }

    /** False where one runs. */
    @Transactional
    public boolean begin(Plan plan, String by) {
        var begun = holdouts.begin(plan, by);
        begun.ifPresent(id -> {
            activities.add(Deed.of(by, "HOLDOUT_STARTED", "Some accounts are no longer reminded, for comparison")
                    .to(id.toString())
                    .with("percent", String.valueOf(plan.percent())));
            log.info("holdout started holdoutId={} percent={} by={}", id, plan.percent(), by);
        });
        return begun.isPresent();
    }

    /** False where none runs. */
    @Transactional
    public boolean end(String by) {
        var ended = holdouts.end(by);
        ended.ifPresent(id -> {
            activities.add(Deed.of(by, "HOLDOUT_ENDED", "All accounts are reminded again")
                    .to(id.toString()));
            log.info("holdout ended holdoutId={} by={}", id, by);
        });
        return ended.isPresent();
    }
}
