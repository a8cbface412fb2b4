package dev.roadbook.ingestion.load;

import dev.roadbook.ingestion.dataset.cell.TeamLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies rows about representatives into temporary tables, in the connection and transaction it is given. */
final class TeamStaging {

    private static final String TABLES = """
            create temporary table staged_activity (
                row_number bigint not null, id uuid not null, activity_id text not null, rep_id text not null,
                kind text not null, happened_on date not null, count int not null, value numeric(18, 2),
                notes text) on commit drop;
            create temporary table staged_rep (
                row_number bigint not null, rep_id text not null, name text, email text, region text) on commit drop;
            create temporary table staged_target (
                row_number bigint not null, rep_id text not null, from_month date not null,
                amount numeric(18, 2) not null, currency text not null) on commit drop;
            """;
    private static final int FLUSH_AT = 2 * 1024 * 1024;

    private final Connection connection;
    private final CopyManager copy;
    private final UUID batchId;
    private final CopyBuffer activities = new CopyBuffer(
            "staged_activity",
            "row_number",
            "id",
            "activity_id",
            "rep_id",
            "kind",
            "happened_on",
            "count",
            "value",
            "notes");
    private final CopyBuffer reps = new CopyBuffer("staged_rep", "row_number", "rep_id", "name", "email", "region");
    private final CopyBuffer targets =
            new CopyBuffer("staged_target", "row_number", "rep_id", "from_month", "amount", "currency");
    private final CopyBuffer rejects = new CopyBuffer("reject", "batch_id", "row_number", "code", "message", "raw");
    private long accepted;
    private long rejected;

    TeamStaging(Connection connection, UUID batchId) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.batchId = batchId;
        execute(TABLES);
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

    void add(TeamLine line) throws SQLException {
        switch (line) {
            case TeamLine.Activity activity -> add(activity);
            case TeamLine.Representative rep -> add(rep);
            case TeamLine.Faulty(var reject) -> {
                rejected++;
                rejects.add(batchId)
                        .add(reject.row())
                        .add(reject.code())
                        .add(reject.message())
                        .add(reject.raw())
                        .endRow();
            }
        }
        if (activities.size() + reps.size() + targets.size() + rejects.size() > FLUSH_AT) {
            flush();
        }
    }

    void finish() throws SQLException {
        flush();
        execute("analyze staged_activity; analyze staged_rep; analyze staged_target");
    }

    private void add(TeamLine.Activity activity) {
        accepted++;
        activities
                .add(activity.row())
                .add(activity.id())
                .add(activity.activityId())
                .add(activity.repId())
                .add(activity.kind())
                .add(activity.happenedOn())
                .add(activity.count())
                .add(activity.value())
                .add(activity.notes())
                .endRow();
    }

    private void add(TeamLine.Representative rep) {
        accepted++;
        reps.add(rep.row())
                .add(rep.repId())
                .add(rep.name())
                .add(rep.email())
                .add(rep.region())
                .endRow();
        var target = rep.target();
        if (target != null) {
            targets.add(rep.row())
                    .add(rep.repId())
                    .add(target.fromMonth())
                    .add(target.amount())
                    .add(target.currency())
                    .endRow();
        }
    }

    private void flush() throws SQLException {
        activities.flushTo(copy);
        reps.flushTo(copy);
        targets.flushTo(copy);
        rejects.flushTo(copy);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
