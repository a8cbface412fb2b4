package dev.roadbook.ingestion.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.Published;
import dev.roadbook.ingestion.SalesLines;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.ingestion.batch.lane.LaneWork;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.LeaseLost;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.merge.MergeDecisions;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A worker dies, or is overtaken, at every point of a merge; whoever takes over ends it as if nothing had happened. */
@IngestionTest
@TestPropertySource(properties = {"roadbook.work.enabled=false", "test.storage=target/test-files/crash"})
class MergeCrashIntegrationTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    MergeDecisions decisions;

    @Autowired
    @Qualifier("mergeWork") LaneWork merging;

    @Autowired
    Worker worker;

    @Autowired
    JdbcClient jdbc;

    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopHeartbeats() {
        heartbeats.shutdownNow();
    }

    private static final class Death extends RuntimeException {}

    /** Before anything, when lines have moved, and when all is told. */
    @ParameterizedTest
    @CsvSource({"KMA, MERGING, 0", "KMB, PUBLISHING, 0", "KMC, PUBLISHING, 1"})
    void endsAMergeThatADeadWorkerBegan(String prefix, String stage, long done) {
        var lines = deliver(prefix);
        var merge = decisions.merge(prefix + "0_A", prefix + "1_A", "the same shop", "ann");

        assertThatThrownBy(() -> merging.run(claim(), merge, now -> dieAt(now, stage, done)))
                .isInstanceOf(Death.class);
        workUntil(merge, "MERGED");

        assertThat(revenueAt(prefix + "0_A")).isZero();
        assertThat(revenueAt(prefix + "1_A")).isEqualByComparingTo(sumOf(lines, prefix + "0", prefix + "1"));
        assertThatAllWasToldOnce(EventIds.of("merge", merge.toString()), lines, prefix);

        var undone = decisions.undo(prefix + "0_A", "two shops", "ann");
        assertThatThrownBy(() -> merging.run(claim(), undone, now -> dieAt(now, stage, done)))
                .isInstanceOf(Death.class);
        workUntil(undone, "UNMERGED");

        assertThat(revenueAt(prefix + "0_A")).isEqualByComparingTo(sumOf(lines, prefix + "0"));
        assertThat(revenueAt(prefix + "1_A")).isEqualByComparingTo(sumOf(lines, prefix + "1"));
    }

    /** It still moves, or is about to tell, when another has taken its lane. */
    @ParameterizedTest
    @CsvSource({"KMX, MERGING", "KMY, PUBLISHING"})
    void commitsNothingOnceItIsOvertaken(String prefix, String stage) {
        var lines = deliver(prefix);
        var merge = decisions.merge(prefix + "0_A", prefix + "1_A", "the same shop", "ann");
        var zombie = claim();

        assertThatThrownBy(() -> merging.run(zombie, merge, now -> {
                    if (now.stage().equals(stage) && now.done() == 0) {
                        claim();
                    }
                }))
                .isInstanceOf(LeaseLost.class);

        assertThat(revenueAt(prefix + "0_A").signum() != 0).isEqualTo(stage.equals("MERGING"));
        assertThat(retracted(EventIds.of("merge", merge.toString()))).isEmpty();
        workUntil(merge, "MERGED");
        assertThat(revenueAt(prefix + "1_A")).isEqualByComparingTo(sumOf(lines, prefix + "0", prefix + "1"));
    }

    @Test
    void waitsForAPersonOnceItFailed() {
        var lines = deliver("KMF");
        var merge = decisions.merge("KMF0_A", "KMF1_A", "the same shop", "ann");
        var lease = claim();
        merging.fail(lease, merge, FailureCode.SERVICE_FAULT, "an unexpected fault on our side");

        assertThat(merging.next(lease)).isEmpty();
        decisions.merge("KMF0_A", "KMF1_A", "the same shop", "ann");

        workUntil(merge, "MERGED");
        assertThat(revenueAt("KMF1_A")).isEqualByComparingTo(sumOf(lines, "KMF0", "KMF1"));
    }

    private List<SalesLines.Line> deliver(String prefix) {
        var lines = SalesLines.of(31, prefix, 120);
        var batch = sender.leave("sap", SalesLines.text(lines));
        Awaitility.await("batch " + batch).until(() -> {
            worker.workOneLane(() -> false, heartbeats);
            return sender.state(batch).equals("COMPLETED");
        });
        return lines;
    }

    private static void dieAt(Progress now, String stage, long done) {
        if (now.stage().equals(stage) && now.done() == done) {
            throw new Death();
        }
    }

    private Lease claim() {
        return Awaitility.await()
                .until(() -> merging.claim("doomed", SHORT), Optional::isPresent)
                .orElseThrow();
    }

    private void workUntil(UUID merge, String state) {
        Awaitility.await("merge " + merge).until(() -> {
            worker.workOneLane(() -> false, heartbeats);
            return jdbc.sql("select state from account_merge where id = :id")
                    .param("id", merge)
                    .query(String.class)
                    .single()
                    .equals(state);
        });
    }

    private void assertThatAllWasToldOnce(UUID cause, List<SalesLines.Line> lines, String prefix) {
        Awaitility.await("end of " + cause)
                .untilAsserted(() -> assertThat(published.boundaries(cause)).hasSizeGreaterThanOrEqualTo(3));
        var orders = lines.stream()
                .filter(line -> line.shop().equals(prefix + "0"))
                .map(SalesLines.Line::document)
                .distinct()
                .toList();
        assertThat(retracted(cause).stream().map(OrderRetracted::getEventId).distinct())
                .hasSameSizeAs(orders);
        assertThat(published.all(Topic.ORDERS, OrderRecorded.class).stream()
                        .filter(order -> cause.equals(order.getBatchId()))
                        .map(OrderRecorded::getEventId)
                        .distinct())
                .hasSameSizeAs(orders);
    }

    private List<OrderRetracted> retracted(UUID cause) {
        return published.all(Topic.ORDERS, OrderRetracted.class).stream()
                .filter(order -> cause.equals(order.getBatchId()))
                .toList();
    }

    private static BigDecimal sumOf(List<SalesLines.Line> lines, String... shops) {
        return SalesLines.sum(lines.stream()
                .filter(line -> List.of(shops).contains(line.shop()))
                .toList());
    }

    private BigDecimal revenueAt(String account) {
        return jdbc.sql("""
                        select coalesce(sum(net_revenue), 0)
                        from sales_order
                        where account_id = :account and not retracted
                        """).param("account", account).query(BigDecimal.class).single();
    }
}
