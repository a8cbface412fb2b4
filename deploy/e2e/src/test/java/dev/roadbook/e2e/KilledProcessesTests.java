package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Services are killed in the middle of a batch, and outreach in the middle of a run: nothing is lost, nothing comes twice. */
class KilledProcessesTests {

    private static final int SHOPS = 30;
    private static final int WEEKS = 6;
    private static final int FIRST_SHOP = 1000;
    private static final long SEED = 20_261_121L;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Service> VICTIMS = List.of(
            Service.INGESTION,
            Service.PREDICTION,
            Service.DASHBOARD,
            Service.OUTREACH,
            Service.RECOMMENDATION,
            Service.GATEWAY);

    private final Product product = Product.running();

    static Stream<Integer> rounds() {
        return IntStream.range(0, TestForm.rounds(VICTIMS.size(), 20)).boxed();
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    void nothingIsLostAndNothingComesTwice(int round) throws Exception {
        var dice = new Random(SEED + round);
        var story = "kill%02d".formatted(round);
        var shops = Shop.of(story, FIRST_SHOP + round * SHOPS, SHOPS, _ -> "R03");
        var today = product.today();
        var file = new SalesFile(story + ".csv");
        shops.forEach(
                shop -> IntStream.rangeClosed(1, WEEKS).forEach(week -> file.order(shop, today.minusWeeks(week), 2)));

        product.sap().send(story, file.write());
        killAndRestart(VICTIMS.get(round % VICTIMS.size()), dice.nextInt(1500));
        var manager = product.visitor().signIn("manager", "manager123");

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(revenues(accounts(manager, story)))
                        .hasSize(SHOPS)
                        .allSatisfy((_, revenue) -> assertThat(revenue).isEqualByComparingTo(expectedRevenue())));
        var books = new Books(product, story, revenues(accounts(manager, story)).keySet());
        await().atMost(PATIENCE).untilAsserted(() -> {
            books.ordersAgree();
            books.predictionsAgree();
            assertThat(due(manager, shops)).isEqualTo(SHOPS);
        });

        var run = CompletableFuture.runAsync(() -> {
            var _ = manager.post("/api/reminders/run", "{}");
        });
        killAndRestart(Service.OUTREACH, dice.nextInt(600));
        run.exceptionally(_ -> null).join();

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(manager.post("/api/reminders/run", "{}").statusCode()).isEqualTo(200);
            books.mailsAgree();
        });
    }

    private void killAndRestart(Service victim, int afterMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        var process = product.stack().service(victim);
        process.kill();
        process.start();
        process.awaitHealthy();
    }

    /** Two lines a week, of 10.50 and 20.50. */
    private static BigDecimal expectedRevenue() {
        return new BigDecimal("31.00").multiply(BigDecimal.valueOf(WEEKS));
    }

    private static Stream<JsonNode> accounts(Visitor manager, String story) {
        return items(manager.json("/api/strategic/accounts?size=1000&q=" + story + "+shop"));
    }

    private static Map<String, BigDecimal> revenues(Stream<JsonNode> accounts) {
        return accounts.collect(Collectors.toMap(
                account -> account.get("account_id").asString(),
                account -> account.get("lifetime_revenue").decimalValue()));
    }

    private long due(Visitor manager, List<Shop> shops) {
        Set<String> emails = shops.stream().map(Shop::email).collect(Collectors.toSet());
        return items(manager.json("/api/reminders/preview?day=" + product.today()), "allowed")
                .map(entry -> entry.get("email").asString())
                .filter(emails::contains)
                .count();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return items(list, "items");
    }

    private static Stream<JsonNode> items(JsonNode list, String field) {
        return StreamSupport.stream(list.get(field).spliterator(), false);
    }
}
