package dev.roadbook.ingestion.load;

import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps.Parsed;
import dev.roadbook.ingestion.batch.BatchSummary;
import dev.roadbook.ingestion.batch.ProgressListener;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.dataset.cell.LineParser;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.file.SalesFiles;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a batch's file into the database, within the caller's transaction. */
@Component
@EnableConfigurationProperties(LoadProperties.class)
public class BatchLoader {

    private static final int REPORT_EVERY = 500;

    private final SalesFiles files;
    private final CanonicalAccounts accounts;
    private final Merge merge;
    private final SetChecks checks;
    private final TeamLoader team;
    private final Summaries summaries;
    private final LoadProperties properties;
    private final DataSource database;
    private final Clock clock;
    private final SQLExceptionTranslator translator;

    BatchLoader(
            SalesFiles files,
            CanonicalAccounts accounts,
            Merge merge,
            SetChecks checks,
            TeamLoader team,
            Summaries summaries,
            LoadProperties properties,
            DataSource database,
            Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.merge = merge;
        this.checks = checks;
        this.team = team;
        this.summaries = summaries;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
        this.translator = new SQLStateSQLExceptionTranslator();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Parsed load(BatchDetails batch, long position, ColumnProfile profile, ProgressListener listener) {
        Supplier<Rows> open = () -> files.open(batch.id(), profile.fallbackEncoding());
        return switch (profile.kind()) {
            case SALES -> loadSales(batch, position, profile, open, listener);
            case REPS, ACTIVITIES ->
                inConnection(connection -> team.load(batch, position, profile, open, connection, listener));
        };
    }

    private Parsed loadSales(
            BatchDetails batch, long position, ColumnProfile profile, Supplier<Rows> open, ProgressListener listener) {
        var staged = inConnection(connection -> stage(batch, profile, open, connection, listener));
        listener.at(new Progress("MERGING", 0, 1, staged.accepted()));
        merge.prepare();
        if (staged.hasUnnumbered()) {
            merge.numberEqualLines();
        }
        long late = checks.rejectFaulty();
        if (late > 0) {
            try (var rows = open.get()) {
                checks.keep(batch.id(), rows);
            }
        }
        long lines = staged.accepted() + staged.rejected();
        long rejected = staged.rejected() + late;
        if (properties.isTooMuch(rejected, lines) && !batch.released()) {
            return new Parsed(BatchSummary.ofLines(lines, rejected), true);
        }
        var now = clock.instant();
        merge.upsertMasterData(batch.id(), now);
        merge.findKnownLines(position);
        merge.findTouchedOrders();
        merge.mergeLines(position);
        merge.deriveOrders(batch.id(), now);
        merge.retractEmptyOrders(batch.id(), now);
        return new Parsed(summaries.of(batch.id(), lines, rejected), false);
    }

    private Staging stage(
            BatchDetails batch,
            ColumnProfile profile,
            Supplier<Rows> open,
            Connection connection,
            ProgressListener listener)
            throws SQLException {
        try (var rows = open.get()) {
            var parser = new LineParser(batch.source(), profile, rows.header(), accounts, LocalDate.now(clock));
            var staging = new Staging(connection, batch.id());
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

    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }

    private <T> T inConnection(Work<T> work) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return work.in(connection);
        } catch (SQLException e) {
            var translated = translator.translate("stage lines", null, e);
            throw translated == null ? new IllegalStateException("could not stage lines", e) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
