package dev.roadbook.prediction.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Thins and forgets old snapshots, a bounded number in each transaction. */
@Component
class SnapshotRetention {

    private static final Logger log = LoggerFactory.getLogger(SnapshotRetention.class);
    private static final int ROWS_AT_A_TIME = 10_000;

    private final Snapshots snapshots;
    private final SnapshotProperties properties;
    private final Clock clock;

    SnapshotRetention(Snapshots snapshots, SnapshotProperties properties, Clock clock) {
        this.snapshots = snapshots;
        this.properties = properties;
        this.clock = clock;
    }

    void tidy() {
        var today = LocalDate.now(clock);
        int thinned =
                untilNoneIsLeft(() -> snapshots.thin(today.minusDays(properties.everyDayForDays()), ROWS_AT_A_TIME));
        int forgotten =
                untilNoneIsLeft(() -> snapshots.forget(today.minusDays(properties.everyWeekForDays()), ROWS_AT_A_TIME));
        log.info("snapshots tidied thinned={} forgotten={}", thinned, forgotten);
    }

    private static int untilNoneIsLeft(IntSupplier delete) {
        int sum = 0;
        for (int deleted = delete.getAsInt(); deleted > 0; deleted = delete.getAsInt()) {
            sum += deleted;
        }
        return sum;
    }
}
