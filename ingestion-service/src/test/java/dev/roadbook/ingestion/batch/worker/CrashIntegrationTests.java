package dev.roadbook.ingestion.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.Published;
import dev.roadbook.ingestion.SalesLines;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.LeaseLost;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A worker dies at every point of its work; whoever takes over ends it as if nothing had happened. */
@IngestionTest
@TestPropertySource(properties = {"roadbook.work.enabled=false", "test.storage=target/test-files/crash"})
class CrashIntegrationTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    Lanes lanes;

    @Autowired
    BatchSteps steps;

    @Autowired
    BatchRun run;

    @Autowired
    BatchPublisher publisher;

    @Autowired
    Datasets datasets;

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
        WHILE_READING,
        WHILE_MERGING,
        AFTER_PARSING,
        WHILE_PUBLISHING,
        BEFORE_THE_COMMIT_TO_KAFKA,
        AFTER_THE_COMMIT_TO_KAFKA
    }

    private static final class Death extends RuntimeException {}

    @ParameterizedTest
    @EnumSource
    void endsWhatADeadWorkerBegan(Point point) {
        var prefix = "K" + point.name().replace("_", "");
        var lines = SalesLines.of(7, prefix, 1_700);
        var batch = sender.leave("sap", SalesLines.text(lines));

        die(point);
        if (point != Point.AFTER_THE_COMMIT_TO_KAFKA) {
            assertThat(published.boundaries(batch)).isEmpty();
            assertThat(ordersOf(batch)).isEmpty();
        }
        workUntilDone(batch);
        awaitPublication(batch);

        assertThat(sender.state(batch)).isEqualTo("COMPLETED");
        assertThat(sumOfLines(prefix)).isEqualByComparingTo(SalesLines.sum(lines));
        var latest = ordersOf(batch).stream()
                .collect(Collectors.toMap(OrderRecorded::getOrderId, order -> order, (one, _) -> one));
        assertThat(latest.values().stream().map(OrderRecorded::getNetRevenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(SalesLines.sum(lines));
        assertThat(latest.values())
                .allSatisfy(order -> assertThat(order.getRevision()).isEqualTo(1));
        assertThat(ordersOf(batch).stream().map(OrderRecorded::getEventId).distinct())
                .hasSameSizeAs(latest.keySet());
        assertThat(publications(batch)).hasSize(1);
    }

    @Test
    void keepsAZombieFromWriting() {
        var batch = sender.leave("sap", SalesLines.text(SalesLines.of(8, "Z", 20)));
        var zombie = claim();
        steps.startParsing(zombie, batch);

        workUntilDone(batch);

        assertThatThrownBy(() -> steps.complete(zombie, batch)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> steps.fail(zombie, batch, FailureCode.SERVICE_FAULT, "late"))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> steps.requireHeld(zombie)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> lanes.renew(zombie, SHORT, batch, Progress.NONE))
                .isInstanceOf(LeaseLost.class);
        assertThat(sender.state(batch)).isEqualTo("COMPLETED");
    }

    @Test
    void rollsBackWhatAZombieMerged() {
        var lines = SalesLines.of(9, "Y", 20);
        var batch = sender.leave("sap", SalesLines.text(lines));
        var zombie = claim();
        steps.startParsing(zombie, batch);
        Awaitility.await().until(() -> lanes.claim("successor", SHORT).isPresent());

        assertThatThrownBy(() -> run.parse(zombie, details(zombie), _ -> {})).isInstanceOf(LeaseLost.class);

        assertThat(sumOfLines("Y")).isZero();
        workUntilDone(batch);
        assertThat(sumOfLines("Y")).isEqualByComparingTo(SalesLines.sum(lines));
    }

    @Test
    void worksASourceInOrderAndAlone() {
        var first = sender.leave("sap", SalesLines.text(SalesLines.of(10, "P", 5)));
        var second = sender.leave("sap", SalesLines.text(SalesLines.of(11, "Q", 5)));
        var elsewhere = sender.leave("second", SalesLines.text(SalesLines.of(12, "S", 5)));

        var lease = lanes.claim("one", Duration.ofSeconds(30)).orElseThrow();
        var other = lanes.claim("two", Duration.ofSeconds(30)).orElseThrow();

        assertThat(lanes.claim("three", SHORT)).isEmpty();
        assertThat(List.of(lease.source(), other.source())).containsExactlyInAnyOrder("sap", "second");
        var sap = lease.source().equals("sap") ? lease : other;
        assertThat(details(sap).id()).isEqualTo(first);
        lanes.release(lease);
        lanes.release(other);
        workUntilDone(first);
        workUntilDone(second);
        workUntilDone(elsewhere);
        assertThat(sender.state(second)).isEqualTo("COMPLETED");
    }

    @Test
    void handsBackWhenItStops() {
        var batch = sender.leave("sap", SalesLines.text(SalesLines.of(13, "U", 1_200)));
        var calls = new AtomicInteger();

        worker.workOneLane(() -> calls.incrementAndGet() > 1, heartbeats);

        assertThat(sender.state(batch)).isEqualTo("PARSING");
        assertThat(lanes.claim("next", SHORT)).isPresent();
        workUntilDone(batch);
        assertThat(sender.state(batch)).isEqualTo("COMPLETED");
    }

    private void die(Point point) {
        var lease = claim();
        if (point == Point.AFTER_CLAIM) {
            return;
        }
        if (point == Point.WHILE_READING || point == Point.WHILE_MERGING) {
            var stage = point == Point.WHILE_READING ? "READING" : "MERGING";
            assertThatThrownBy(() -> run.parse(lease, details(lease), progress -> dieAt(stage, progress)))
                    .isInstanceOf(Death.class);
            return;
        }
        var parsed = run.parse(lease, details(lease), _ -> {});
        Consumer<Publication> sales = datasets.usual()::publish;
        switch (point) {
            case WHILE_PUBLISHING ->
                assertThatThrownBy(() ->
                                publisher.publish(parsed, sales, progress -> dieAt("PUBLISHING", progress), () -> {}))
                        .isInstanceOf(Death.class);
            case BEFORE_THE_COMMIT_TO_KAFKA ->
                assertThatThrownBy(() -> publisher.publish(parsed, sales, _ -> {}, () -> {
                            throw new Death();
                        }))
                        .isInstanceOf(Death.class);
            case AFTER_THE_COMMIT_TO_KAFKA -> publisher.publish(parsed, sales, _ -> {}, () -> {});
            case AFTER_CLAIM, WHILE_READING, WHILE_MERGING, AFTER_PARSING -> {}
        }
    }

    private static void dieAt(String stage, Progress progress) {
        if (progress.stage().equals(stage)) {
            throw new Death();
        }
    }

    private Lease claim() {
        return Awaitility.await()
                .until(() -> lanes.claim("doomed", SHORT), Optional::isPresent)
                .orElseThrow();
    }

    private BatchDetails details(Lease lease) {
        return steps.next(lease).orElseThrow();
    }

    private void workUntilDone(UUID batch) {
        Awaitility.await("batch " + batch).until(() -> {
            worker.workOneLane(() -> false, heartbeats);
            return sender.state(batch).equals("COMPLETED");
        });
    }

    /** Kafka answers a commit before the last partition shows what was committed. */
    private void awaitPublication(UUID batch) {
        Awaitility.await("publication of " + batch)
                .untilAsserted(() -> assertThat(published.boundaries(batch).stream()
                                .map(BatchBoundary::getPartition)
                                .distinct())
                        .hasSize(3));
        Awaitility.await("end of " + batch).until(() -> !publications(batch).isEmpty());
    }

    private Set<UUID> publications(UUID batch) {
        return published.all(Topic.SALES_BATCHES, SalesBatchIngested.class).stream()
                .filter(event -> event.getBatchId().equals(batch))
                .map(SalesBatchIngested::getEventId)
                .collect(Collectors.toSet());
    }

    private List<OrderRecorded> ordersOf(UUID batch) {
        return published.all(Topic.ORDERS, OrderRecorded.class).stream()
                .filter(order -> batch.equals(order.getBatchId()))
                .toList();
    }

    private BigDecimal sumOfLines(String prefix) {
        return jdbc.sql("select coalesce(sum(amount), 0) from sales_line where document like :prefix || '%'")
                .param("prefix", prefix)
                .query(BigDecimal.class)
                .single();
    }
}
