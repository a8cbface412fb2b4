package dev.roadbook.benchmark;

import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Where the time of a file went, by what its batch says of itself.
 *
 * @param waiting from its acceptance until somebody began to read it
 * @param reading until its lines were known: parsed, checked, staged, merged
 * @param publishing until its orders were on their topic
 * @param predicting from there until the last account was predicted
 * @param showing from there until all of them were visible
 */
record Stages(Duration waiting, Duration reading, Duration publishing, Duration predicting, Duration showing) {

    static Stages ofLatestBatch(PostgresServer postgres, Instant predicted, Instant visible) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(Service.INGESTION.database()), PostgresServer.USER, "");
                var statement = connection.createStatement();
                var batch = statement.executeQuery("""
                        select received_at, parsing_started_at, publishing_started_at, completed_at
                        from batch
                        order by position desc
                        limit 1""")) {
            batch.next();
            var received = batch.getObject(1, OffsetDateTime.class).toInstant();
            var parsing = batch.getObject(2, OffsetDateTime.class).toInstant();
            var publishing = batch.getObject(3, OffsetDateTime.class).toInstant();
            var completed = batch.getObject(4, OffsetDateTime.class).toInstant();
            return new Stages(
                    Duration.between(received, parsing),
                    Duration.between(parsing, publishing),
                    Duration.between(publishing, completed),
                    Duration.between(completed, predicted),
                    Duration.between(predicted, visible));
        }
    }
}
