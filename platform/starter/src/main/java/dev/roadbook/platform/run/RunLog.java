package dev.roadbook.platform.run;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.Optional;
import java.util.UUID;

/** Tells who asked for runs and who stopped them, where the service tells such things. */
final class RunLog {

    private final Optional<ActivityLog> activities;

    RunLog(Optional<ActivityLog> activities) {
        this.activities = activities;
    }

    void started(RunDeclaration<?, ?> declared, UUID id, String person) {
        add(declared, id, Deed.of(person, "RUN_STARTED", declared.called + " was started."));
    }

    void stopped(RunDeclaration<?, ?> declared, UUID id, String person) {
        add(declared, id, Deed.of(person, "RUN_STOPPED", declared.called + " was stopped."));
    }

    private void add(RunDeclaration<?, ?> declared, UUID id, Deed deed) {
        activities.ifPresent(log -> log.add(deed.to(id.toString()).with("run", declared.name)));
    }
}
