package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.kafka.concurrency=2")
class BatchThroughputIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(BatchThroughputIntegrationTests.class);

    private static final int ACCOUNTS = 10_000;
    private static final int ORDERS_EACH = 6;

    /** Wide enough for a busy machine, so that only work that grows out of proportion fails; the log says how long. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Autowired
    EventPublisher publisher;

    @Autowired
    JdbcClient jdbc;

    @Test
    void predictsTenThousandAccountsFromSixtyThousandOrders() {
        var batch = SalesBatch.named("large");
        for (int account = 0; account < ACCOUNTS; account++) {
            for (int order = 0; order < ORDERS_EACH; order++) {
                batch.order(
                        "ACCOUNT-%05d".formatted(account),
                        "D" + order,
                        1,
                        LocalDate.of(2026, 11, 1 + account % 19).minusDays(order * (5L + account % 40)),
                        Integer.toString(50 + account % 400),
                        "SKU" + account % 60,
                        "SKU" + (account + order) % 200,
                        "SKU" + (account * 7 + order) % 300);
            }
        }
        batch.publish(publisher);
        long published = System.nanoTime();

        Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .atMost(LIMIT)
                .until(() -> jdbc.sql("""
                        select exists (select from batch_progress where completed_at is not null)
                           and not exists (select from refresh_request)
                           and not exists (select from touched_account)
                        """).query(Boolean.class).single());
        var taken = Duration.ofNanos(System.nanoTime() - published);
        log.info(
                "batch predicted accounts={} orders={} millis={} bytesOfSnapshot={}",
                ACCOUNTS,
                ACCOUNTS * ORDERS_EACH,
                taken.toMillis(),
                jdbc.sql("select cast(avg(pg_column_size(snapshot)) as bigint) from snapshot")
                        .query(Long.class)
                        .single());

        assertThat(jdbc.sql("select count(*) from prediction where version = published_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ACCOUNTS);
    }
}
