package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import dev.roadbook.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that reads every topic again from its first record says and does nothing it has not said and done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SHOPS = 6;

    private final Product product = Product.running();

    @BeforeAll
    void someAreRemindedAndOneBuys() throws Exception {
        var shops = Shop.of("replay", 700, SHOPS, _ -> "R07");
        var today = product.today();
        var history = new SalesFile("replay-1.csv").weekly(shops, 8, today);
        product.sap().send("replay-1", history.write());
        var manager = product.visitor().signIn("manager", "manager123");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(manager.post("/api/reminders/run", "{}").statusCode()).isEqualTo(200);
            assertThat(product.mail().countTo("@replay.")).isGreaterThanOrEqualTo(SHOPS);
        });
        product.sap()
                .send(
                        "replay-2",
                        new SalesFile("replay-2.csv")
                                .order(shops.getFirst(), today, 2)
                                .write());
        await().atMost(PATIENCE)
                .until(() -> manager.json("/api/engagement/reminders?q=replay+shop&state=purchased")
                                .get("total")
                                .asInt()
                        >= 1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INGESTION", "GATEWAY"})
    void readingEveryTopicAgainChangesNothing(Service service) {
        var groups = product.consumerGroups();
        var read = offsetsAtRest(service);
        var before = world(service);

        product.stack().service(service).stop();
        groups.beginAnew(service);
        product.stack().service(service).start();
        product.stack().service(service).awaitHealthy();

        await().atMost(PATIENCE).until(() -> nextOffsets(service).equals(read));
        owesNothing(service);
        assertThat(world(service)).isEqualTo(before);
    }

    private Map<String, Map<TopicPartition, Long>> offsetsAtRest(Service service) {
        var last = new AtomicReference<>(nextOffsets(service));
        var read = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> nextOffsets(service), now -> now.equals(last.getAndSet(now)));
        owesNothing(service);
        return read;
    }

    /** What concerns everybody is done after a rest, long after the last record was read. */
    private void owesNothing(Service service) {
        await().atMost(PATIENCE).until(() -> !product.databases().owes(service));
    }

    private Map<String, Map<TopicPartition, Long>> nextOffsets(Service service) {
        return product.consumerGroups().nextOffsets(service);
    }

    /** What a service knows, what the topics hold and how many mails were sent. */
    private Map<String, Object> world(Service service) {
        List<String> state = product.databases().contents(service);
        return Map.of(
                "state", state,
                "records",
                        Stream.of(Topic.values())
                                .map(topic -> topic + " " + product.topics().count(topic))
                                .toList(),
                "mails", product.mail().countTo("@"));
    }
}
