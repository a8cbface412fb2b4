package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps.Parsed;
import dev.roadbook.ingestion.batch.drift.Drift;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.batch.mend.BatchRows;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.cell.Dialects;
import dev.roadbook.ingestion.dataset.cell.RowReader;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
class BatchLoader {

    private static final int REPORT_EVERY = 500;

    private final BatchRows batchRows;
    private final TakenRows takenRows;
    private final Rejects rejects;
    private final Drift drift;
    private final LoadProperties properties;
    private final DataSource database;
    private final Clock clock;
    private final SQLExceptionTranslator translator;

    BatchLoader(
            BatchRows batchRows,
            TakenRows takenRows,
            Rejects rejects,
            Drift drift,
            LoadProperties properties,
            DataSource database,
            Clock clock) {
        this.batchRows = batchRows;
        this.takenRows = takenRows;
        this.rejects = rejects;
        this.drift = drift;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
        this.translator = new SQLStateSQLExceptionTranslator();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Parsed load(BatchDetails batch, ColumnProfile profile, Dataset dataset, ProgressListener listener) {
        var stage = dataset.stage(batch.file());
        var dialect = Dialects.of(profile, dataset.fields());
        var taken = takenRows.note(batchRows.brought(batch, dialect));
        var copied = inConnection(connection -> copy(batch, profile, dataset, stage, taken, connection, listener));
        listener.at(new Progress("MERGING", 0, 1, copied.accepted()));
        stage.complete();
        long late = rejects.rejectFaulty(dataset.checks());
        if (!taken.isEverything()) {
            takenRows.leaveOthers(stage.buffers());
            late = rejects.leaveOthers();
        }
        if (late > 0) {
            try (var rows = open(batch, profile, dataset)) {
                rejects.keep(batch.id(), rows);
            }
        }
        long lines = copied.accepted() + copied.rejected();
        long rejected = copied.rejected() + late;
        boolean unusual = drift.holds(batch, dataset, lines);
        if ((unusual || properties.isTooMuch(rejected, lines)) && !batch.released()) {
            return new Parsed(BatchSummary.ofLines(lines, rejected), true, null);
        }
        drift.remember(batch, dataset);
        dataset.merge(batch.file());
        var undoKind = dataset.undo().map(_ -> dataset.name()).orElse(null);
        return new Parsed(dataset.summary(batch.file(), lines, rejected), false, undoKind);
    }

    private Copying copy(
            BatchDetails batch,
            ColumnProfile profile,
            Dataset dataset,
            Stage stage,
            TakenRows.Taken taken,
            Connection connection,
            ProgressListener listener)
            throws SQLException {
        try (var rows = open(batch, profile, dataset)) {
            var reader = new RowReader(profile, dataset.fields(), rows.header(), LocalDate.now(clock));
            var copying = new Copying(connection, batch.id(), reader, stage, taken);
            long count = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                copying.add(row);
                if (++count % REPORT_EVERY == 0) {
                    listener.at(new Progress("READING", rows.bytesRead(), batch.sizeBytes(), count));
                }
            }
            copying.finish();
            return copying;
        }
    }

    private Rows open(BatchDetails batch, ColumnProfile profile, Dataset dataset) {
        return batchRows.open(batch, Dialects.of(profile, dataset.fields()));
    }

    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }

    private <T> T inConnection(Work<T> work) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return work.in(connection);
        } catch (SQLException e) {
            var translated = translator.translate("copy rows", null, e);
            throw translated == null ? new IllegalStateException("could not copy rows", e) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
