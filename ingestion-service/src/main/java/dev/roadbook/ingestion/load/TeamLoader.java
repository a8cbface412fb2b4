package dev.roadbook.ingestion.load;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps.Parsed;
import dev.roadbook.ingestion.batch.BatchSummary;
import dev.roadbook.ingestion.batch.ProgressListener;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.dataset.cell.TeamParser;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads a file of representatives or of what they did. */
@Component
class TeamLoader {

    private static final int REPORT_EVERY = 500;

    private final TeamMerge merge;
    private final SetChecks checks;
    private final LoadProperties properties;
    private final Clock clock;

    TeamLoader(TeamMerge merge, SetChecks checks, LoadProperties properties, Clock clock) {
        this.merge = merge;
        this.checks = checks;
        this.properties = properties;
        this.clock = clock;
    }

    Parsed load(
            BatchDetails batch,
            long position,
            ColumnProfile profile,
            Supplier<Rows> open,
            Connection connection,
            ProgressListener listener)
            throws SQLException {
        var staged = stage(batch, profile, open, connection, listener);
        listener.at(new Progress("MERGING", 0, 1, staged.accepted()));
        long late = checks.rejectRepeatedActivities();
        if (late > 0) {
            try (var rows = open.get()) {
                checks.keep(batch.id(), rows);
            }
        }
        long lines = staged.accepted() + staged.rejected();
        var summary = BatchSummary.ofLines(lines, staged.rejected() + late);
        if (properties.isTooMuch(summary.rejectedCount(), lines) && !batch.released()) {
            return new Parsed(summary, true);
        }
        var now = clock.instant();
        var today = LocalDate.now(clock);
        merge.listReps(batch.id(), position, today, now);
        merge.mergeTargets(batch.id(), position, now);
        merge.addMissingReps(batch.id(), today, now);
        merge.mergeActivities(batch.id(), position, now);
        return new Parsed(summary, false);
    }

    private TeamStaging stage(
            BatchDetails batch,
            ColumnProfile profile,
            Supplier<Rows> open,
            Connection connection,
            ProgressListener listener)
            throws SQLException {
        try (var rows = open.get()) {
            var parser = new TeamParser(profile, rows.header(), LocalDate.now(clock));
            var staging = new TeamStaging(connection, batch.id());
            long count = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                staging.add(parser.parse(row));
                if (++count % REPORT_EVERY == 0) {
                    listener.at(new Progress("READING", rows.bytesRead(), batch.sizeBytes(), count));
                }
            }
            staging.finish();
            return staging;
        }
    }
}
