package dev.roadbook.ingestion.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.OrderRetracted;
import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.Published;
import dev.roadbook.ingestion.SalesLines;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.LeaseLost;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A worker dies at every point of undoing a batch; whoever takes over ends it as if nothing had happened. */
@IngestionTest
@TestPropertySource(properties = {"roadbook.work.enabled=false", "test.storage=target/test-files/crash"})
class UndoCrashIntegrationTests {

    private static final ProgressListener UNHEARD = _ -> {};
    private static final Duration SHORT = Duration.ofMillis(300);

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    Lanes lanes;

    @Autowired
    BatchDecisions decisions;

    @Autowired
    BatchSteps steps;

    @Autowired
    UndoRun undo;

    @Autowired
    BatchPublisher publisher;

    @Autowired
    Worker worker;

    @Autowired
    JdbcClient jdbc;

    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopHeartbeats() {
        heartbeats.shutdownNow();
    }

    /** Where the worker dies. */
    enum Point {
        AFTER_CLAIM,
        WHILE_REVERTING,
        AFTER_REVERTING,
        BEFORE_THE_COMMIT_TO_KAFKA,
        AFTER_THE_COMMIT_TO_KAFKA
    }

    private static final class Death extends RuntimeException {}

    @ParameterizedTest
    @EnumSource
    void endsAnUndoingThatADeadWorkerBegan(Point point) {
        var prefix = "KU" + point.name().replace("_", "");
        var lines = SalesLines.of(27, prefix, 30);
        deliver(lines);
        var corrected = lines.subList(0, 10).stream()
                .map(line -> new SalesLines.Line(
                        line.shop(),
                        line.sku(),
                        line.day(),
                        line.quantity(),
                        BigDecimal.ONE,
                        line.document(),
                        line.number()))
                .toList();
        var added = SalesLines.of(28, prefix + "N", 5);
        var second = sender.leave("sap", SalesLines.text(corrected) + SalesLines.text(added));
        workUntil(second, "COMPLETED");
        decisions.undo(second, "wrong week", "ann");

        die(point);
        workUntil(second, "UNDONE");

        assertThat(sumOfLines(prefix)).isEqualByComparingTo(SalesLines.sum(lines));
        assertThat(sumOfOrders(prefix)).isEqualByComparingTo(SalesLines.sum(lines));
        assertThat(retracted(second).stream().map(OrderRetracted::getOrderId).distinct())
                .hasSameSizeAs(
                        added.stream().map(SalesLines.Line::document).distinct().toList());
        assertThat(retracted(second).stream().map(OrderRetracted::getEventId).distinct())
                .hasSameSizeAs(retracted(second).stream()
                        .map(OrderRetracted::getOrderId)
                        .distinct()
                        .toList());
    }

    @Test
    void rollsBackWhatAZombieReverted() {
        var lines = SalesLines.of(29, "KUZ", 20);
        var batch = deliver(lines);
        decisions.undo(batch, "wrong week", "ann");
        var zombie = claim();
        var details = next(zombie);
        Awaitility.await().until(() -> lanes.claim("successor", SHORT).isPresent());

        assertThatThrownBy(() -> undo.run(zombie, details, UNHEARD)).isInstanceOf(LeaseLost.class);

        assertThat(sumOfLines("KUZ")).isEqualByComparingTo(SalesLines.sum(lines));
        workUntil(batch, "UNDONE");
        assertThat(sumOfLines("KUZ")).isZero();
    }

    @Test
    void goesOnUndoingWhenAPersonTriesAgain() {
        var batch = deliver(SalesLines.of(30, "KUF", 5));
        decisions.undo(batch, "wrong week", "ann");
        var lease = claim();
        steps.fail(lease, batch, FailureCode.SERVICE_FAULT, "an unexpected fault on our side");
        lanes.release(lease);

        decisions.retry(batch, "ann");

        assertThat(sender.state(batch)).isEqualTo("UNDOING");
        workUntil(batch, "UNDONE");
        assertThat(sumOfLines("KUF")).isZero();
    }

    private UUID deliver(List<SalesLines.Line> lines) {
        var batch = sender.leave("sap", SalesLines.text(lines));
        workUntil(batch, "COMPLETED");
        return batch;
    }

    private void die(Point point) {
        var lease = claim();
        var batch = next(lease);
        switch (point) {
            case AFTER_CLAIM -> {}
            case WHILE_REVERTING ->
                assertThatThrownBy(() -> steps.reverted(lease, batch.id(), () -> {
                            undo.undoOf(batch).revert(batch.file());
                            throw new Death();
                        }))
                        .isInstanceOf(Death.class);
            case AFTER_REVERTING -> undo.revert(lease, batch, undo.undoOf(batch), UNHEARD);
            case BEFORE_THE_COMMIT_TO_KAFKA -> {
                undo.revert(lease, batch, undo.undoOf(batch), UNHEARD);
                assertThatThrownBy(() -> publisher.publish(batch, undo.undoOf(batch)::publish, UNHEARD, () -> {
                            throw new Death();
                        }))
                        .isInstanceOf(Death.class);
            }
            case AFTER_THE_COMMIT_TO_KAFKA -> {
                undo.revert(lease, batch, undo.undoOf(batch), UNHEARD);
                publisher.publish(batch, undo.undoOf(batch)::publish, UNHEARD, () -> {});
            }
        }
    }

    private Lease claim() {
        return Awaitility.await()
                .until(() -> lanes.claim("doomed", SHORT), Optional::isPresent)
                .orElseThrow();
    }

    private BatchDetails next(Lease lease) {
        return steps.next(lease).orElseThrow();
    }

    private void workUntil(UUID batch, String state) {
        Awaitility.await("batch " + batch).until(() -> {
            worker.workOneLane(() -> false, heartbeats);
            return sender.state(batch).equals(state);
        });
    }

    private List<OrderRetracted> retracted(UUID batch) {
        var undoing = EventIds.of("undo", batch.toString());
        Awaitility.await("end of " + undoing)
                .untilAsserted(() -> assertThat(published.boundaries(undoing)).hasSizeGreaterThanOrEqualTo(3));
        return published.all(Topic.ORDERS, OrderRetracted.class).stream()
                .filter(order -> undoing.equals(order.getBatchId()))
                .toList();
    }

    private BigDecimal sumOfLines(String prefix) {
        return sum("select coalesce(sum(amount), 0) from sales_line where document like :prefix || '%'", prefix);
    }

    private BigDecimal sumOfOrders(String prefix) {
        return sum("""
                select coalesce(sum(net_revenue), 0)
                from sales_order
                where document like :prefix || '%' and not retracted
                """, prefix);
    }

    private BigDecimal sum(String query, String prefix) {
        return jdbc.sql(query).param("prefix", prefix).query(BigDecimal.class).single();
    }
}
