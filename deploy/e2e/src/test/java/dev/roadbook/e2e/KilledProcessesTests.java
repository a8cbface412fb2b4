package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.CaughtMail;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each service is killed in the middle of a batch, and outreach in the middle of a run: nothing is lost, nothing comes twice. */
@EnabledIfEnvironmentVariable(named = "ROADBOOK_TEST_FORM", matches = "full")
class KilledProcessesTests {

    private static final int ROUNDS = 20;
    private static final int SHOPS = 30;
    private static final int WEEKS = 6;
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
        return IntStream.range(0, ROUNDS).boxed();
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    void nothingIsLostAndNothingComesTwice(int round) throws Exception {
        var dice = new Random(20_261_121L + round);
        var shops = IntStream.range(0, SHOPS)
                .mapToObj(number -> new Shop(1000 + round * SHOPS + number, "R03"))
                .toList();
        var today = product.today();
        var file = new SalesFile("kill-" + round + ".csv");
        shops.forEach(
                shop -> IntStream.rangeClosed(1, WEEKS).forEach(week -> file.order(shop, today.minusWeeks(week), 2)));

        product.sap().send("kill-" + round, file.write());
        killAndRestart(VICTIMS.get(round % VICTIMS.size()), dice.nextInt(1500));
        var manager = product.visitor().signIn("manager", "manager123");

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(revenues(manager, shops))
                        .hasSize(SHOPS)
                        .allSatisfy((_, revenue) -> assertThat(revenue).isEqualByComparingTo(expectedRevenue())));
        await().atMost(PATIENCE).until(() -> due(manager, shops) == SHOPS);

        var run = CompletableFuture.runAsync(() -> {
            var _ = manager.post("/api/reminders/run", "{}");
        });
        killAndRestart(Service.OUTREACH, dice.nextInt(600));
        run.exceptionally(_ -> null).join();

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(manager.post("/api/reminders/run", "{}").statusCode()).isEqualTo(200);
            assertThat(mailsOf(shops).size() + unknown(manager, shops)).isGreaterThanOrEqualTo(SHOPS);
        });
        assertThat(mailsOf(shops).stream().map(CaughtMail::to)).doesNotHaveDuplicates();
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

    private static Map<String, BigDecimal> revenues(Visitor manager, List<Shop> shops) {
        var cardCodes = shops.stream().map(Shop::cardCode).collect(Collectors.toSet());
        return items(manager.json("/api/strategic/accounts?size=1000&rep=R03"))
                .filter(account -> cardCodes.contains(account.get("card_code").asString()))
                .collect(Collectors.toMap(
                        account -> account.get("card_code").asString(),
                        account -> account.get("lifetime_revenue").decimalValue()));
    }

    private long due(Visitor manager, List<Shop> shops) {
        var emails = shops.stream().map(Shop::email).collect(Collectors.toSet());
        var allowed =
                manager.json("/api/reminders/preview?day=" + product.today()).get("allowed");
        return StreamSupport.stream(allowed.spliterator(), false)
                .filter(entry -> emails.contains(entry.get("email").asString()))
                .count();
    }

    private List<CaughtMail> mailsOf(List<Shop> shops) {
        var emails = shops.stream().map(Shop::email).collect(Collectors.toSet());
        return product.mail().mailsTo("@shops.example.com").stream()
                .filter(mail -> emails.contains(mail.to()))
                .toList();
    }

    private static long unknown(Visitor manager, List<Shop> shops) {
        var emails = shops.stream().map(Shop::email).collect(Collectors.toSet());
        return items(manager.json("/api/messages?size=1000"))
                .filter(message -> message.get("state").asString().equals("UNKNOWN"))
                .filter(message -> emails.contains(message.get("to").asString()))
                .count();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false);
    }
}
