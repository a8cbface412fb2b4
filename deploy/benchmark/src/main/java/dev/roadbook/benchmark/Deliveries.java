package dev.roadbook.benchmark;

import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sends files as SAP does and waits until what they say can be seen. */
final class Deliveries {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final SignedDelivery sender;
    private final PostgresServer postgres;
    private final Clock clock;

    Deliveries(SignedDelivery sender, PostgresServer postgres, Clock clock) {
        this.sender = sender;
        this.postgres = postgres;
        this.clock = clock;
    }

    /**
     * From the acceptance of a file until the predictions of all its accounts are visible.
     *
     * @param whole how long that took
     * @param stages where
     */
    record Way(Duration whole, Stages stages) {}

    /** Looks rarely where looking would be a load of its own. */
    Way deliver(BenchmarkFile content, Path file, Duration askEvery)
            throws IOException, InterruptedException, SQLException {
        var sent = clock.instant();
        var receipt = sender.send(SignedDelivery.idOf("benchmark", file), file);
        if (receipt.status() != 202) {
            throw new IllegalStateException("not accepted: " + receipt);
        }
        var accepted = clock.instant();
        try (var dashboard =
                DriverManager.getConnection(postgres.jdbcUrl(Service.DASHBOARD.database()), PostgresServer.USER, "")) {
            while (Duration.between(accepted, clock.instant()).compareTo(LIMIT) < 0) {
                var predicted = predicted(dashboard, content, sent);
                if (predicted.isPresent()) {
                    var visible = clock.instant();
                    return new Way(
                            Duration.between(accepted, visible),
                            Stages.ofLatestBatch(postgres, predicted.get(), visible));
                }
                Thread.sleep(askEvery);
            }
        }
        throw new IllegalStateException("%s is not visible after %s".formatted(file.getFileName(), LIMIT));
    }

    /** When the last of the file's accounts was predicted anew, once all of them are to be seen. */
    private static Optional<Instant> predicted(Connection dashboard, BenchmarkFile content, Instant sent)
            throws SQLException {
        try (var query = dashboard.prepareStatement("""
                select count(*), max(predicted_at)
                from read_model.account_view
                where card_code between ? and ? and predicted_at >= ?""")) {
            query.setString(1, BenchmarkFile.cardCode(content.first()));
            query.setString(2, BenchmarkFile.cardCode(content.first() + content.accounts() - 1));
            query.setObject(3, sent.atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1) < content.accounts()
                        ? Optional.empty()
                        : Optional.of(rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
    }
}
