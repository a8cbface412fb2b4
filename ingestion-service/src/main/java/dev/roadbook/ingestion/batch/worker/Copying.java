package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.dataset.CopyBuffer;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.StagedTable;
import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RowReader;
import dev.roadbook.ingestion.file.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies the rows of one file into the database, in the connection and transaction it is given. */
final class Copying {

    private static final StagedTable REJECTS = new StagedTable(
            "reject",
            List.of(
                    "batch_id uuid",
                    "row_number bigint",
                    "code text",
                    "message text",
                    "raw text",
                    "place int",
                    "value text"),
            List.of());
    private static final int LONGEST_VALUE = 200;
    private static final int FLUSH_AT = 2 * 1024 * 1024;

    private final Connection connection;
    private final CopyManager copy;
    private final UUID batchId;
    private final RowReader reader;
    private final Stage stage;
    private final TakenRows.Taken taken;
    private final CopyBuffer rejects = new CopyBuffer(REJECTS);
    private final List<CopyBuffer> buffers;
    private long accepted;
    private long rejected;

    Copying(Connection connection, UUID batchId, RowReader reader, Stage stage, TakenRows.Taken taken)
            throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.batchId = batchId;
        this.reader = reader;
        this.stage = stage;
        this.taken = taken;
        this.buffers =
                Stream.concat(stage.buffers().stream(), Stream.of(rejects)).toList();
        execute(tables().map(StagedTable::create));
        try (var statement = connection.prepareStatement("delete from reject where batch_id = ?")) {
            statement.setObject(1, batchId);
            statement.executeUpdate();
        }
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    void add(Row row) throws SQLException {
        try {
            stage.take(reader.read(row));
            accepted += taken.holds(row) ? 1 : 0;
        } catch (LineFault fault) {
            if (taken.holds(row)) {
                reject(row, fault);
            }
        }
        if (size() > FLUSH_AT) {
            flush();
        }
    }

    private void reject(Row row, LineFault fault) {
        var place = reader.place(row, fault);
        var value = place == null ? null : Row.shortened(row.cells().get(place), LONGEST_VALUE);
        rejects.add(batchId, row.number(), fault.code(), fault.sentence(), row.text(), place, value);
        rejected++;
    }

    void finish() throws SQLException {
        flush();
        execute(tables().map(StagedTable::analyze));
    }

    private Stream<StagedTable> tables() {
        return stage.buffers().stream().map(CopyBuffer::table);
    }

    private int size() {
        int size = 0;
        for (var buffer : buffers) {
            size += buffer.size();
        }
        return size;
    }

    private void flush() throws SQLException {
        for (var buffer : buffers) {
            buffer.flushTo(copy);
        }
    }

    private void execute(Stream<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements.collect(Collectors.joining("; ")));
        }
    }
}
