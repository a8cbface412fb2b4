package dev.roadbook.dashboard.rebuild;

import org.springframework.boot.test.context.TestComponent;

/** Tells tests of every feature whether a rebuild is under way. */
@TestComponent
public class RebuildWatch {

    private final BackgroundRebuild rebuild;

    RebuildWatch(BackgroundRebuild rebuild) {
        this.rebuild = rebuild;
    }

    public boolean isRunning() {
        return rebuild.isRunning();
    }
}
