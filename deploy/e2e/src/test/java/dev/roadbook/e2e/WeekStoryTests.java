package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Instance;
import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.CaughtMail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Two weeks in the life of a sales team; each step begins where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WeekStoryTests {

    private static final int SHOPS = 24;
    private static final int DUE = 12;
    private static final int BUYING = 5;
    private static final int WEEKS = 14;
    private static final int PRODUCTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Product product = Product.running();
    private final LocalDate start = product.today();
    private final List<Shop> shops = Shop.of("week", 0, SHOPS, number -> number % 2 == 0 ? "R01" : "R02");
    private Visitor manager = product.visitor().signIn("manager", "manager123");

    @Test
    @Order(1)
    void aSignedFileBecomesPredictionsHealthAndGapsWithinSeconds() throws Exception {
        var file = new SalesFile("week-1.csv");
        shops.forEach(shop -> IntStream.rangeClosed(1, WEEKS)
                .forEach(week -> file.order(shop, lastOrder(shop).minusWeeks(week - 1L), PRODUCTS)));

        var receipt = product.sap().send("story-week-1", file.write());
        var accepted = Instant.now();

        assertThat(receipt.status()).isEqualTo(202);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            assertThat(accounts("?q=week+shop&size=100")).hasSize(SHOPS).allSatisfy(account -> {
                assertThat(account.get("next_expected_purchase_date").isNull()).isFalse();
                assertThat(account.get("coverage_pct").isNull()).isFalse();
                assertThat(account.get("health_score").asDouble()).isPositive();
            });
            assertThat(accounts("?q=week+shop&due=today&size=100")).hasSize(DUE);
        });
        assertThat(Duration.between(accepted, Instant.now())).isLessThan(PATIENCE);
    }

    @Test
    @Order(2)
    void theSameFileAgainChangesNothing() throws Exception {
        var receipt = product.sap().send("story-week-1", Path.of("target", "files", "week-1.csv"));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(items(manager.json("/api/batches?size=100")))
                .filteredOn(batch -> batch.get("file_name").asString().equals("week-1.csv"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void eachDueBuyerGetsExactlyOneMail() {
        await().atMost(PATIENCE)
                .until(() -> manager.json("/api/reminders/preview?day=" + start)
                                .get("allowed")
                                .size()
                        >= DUE);

        var run = manager.post("/api/reminders/run", "{}");

        assertThat(run.statusCode()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recipients()).containsExactlyInAnyOrderElementsOf(dueEmails()));
        assertThat(mails())
                .allSatisfy(mail -> assertThat(mail.raw())
                        .contains("List-Unsubscribe:", "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                        .contains("text/plain", "text/html"));
    }

    @Test
    @Order(4)
    void runningAgainAndFromTwoInstancesAtOnceSendsNoneMore() {
        var offset = product.stack().settings().ports().offset();
        var second = product.stack()
                .startAnother(Service.OUTREACH, new Instance("outreach-2", 8094 + offset, 9094 + offset));
        try {
            Stream.of(
                            CompletableFuture.runAsync(() -> manager.post("/api/reminders/run", "{}")),
                            CompletableFuture.runAsync(() -> second.run("send-reminders")),
                            CompletableFuture.runAsync(() ->
                                    product.stack().service(Service.OUTREACH).run("send-reminders")))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            second.stop();
        }

        assertThat(recipients()).containsExactlyInAnyOrderElementsOf(dueEmails());
    }

    @Test
    @Order(5)
    void whoBuysTurnsPurchased() throws Exception {
        var file = new SalesFile("week-2.csv");
        due().stream().limit(BUYING).forEach(shop -> file.order(shop, start, PRODUCTS));

        product.sap().send("story-week-2", file.write());

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(states()).filteredOn("PURCHASED"::equals).hasSize(BUYING));
    }

    @Test
    @Order(6)
    void theOthersNeedActionAfterAWeek() {
        product.letDaysPass(8);
        manager = product.visitor().signIn("manager", "manager123"); // no session lives that long

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(states()).filteredOn("ACTION_NEEDED"::equals).hasSize(DUE - BUYING));
    }

    @Test
    @Order(7)
    void aRepresentativeSeesOnlyHerAccounts() {
        var rep = product.visitor().signIn("rep1", "rep123");
        var foreign = accounts("?rep=R02&size=1").getFirst().get("account_id").asString();

        assertThat(items(rep.json("/api/strategic/accounts?q=week+shop&size=100")))
                .hasSize(SHOPS / 2);
        assertThat(items(rep.json("/api/strategic/accounts?size=500")))
                .allSatisfy(
                        account -> assertThat(account.get("rep_id").asString()).isEqualTo("R01"));
        assertThat(rep.get("/api/strategic/accounts?size=1000", "text/csv").body())
                .contains("week Shop 000")
                .doesNotContain("week Shop 001");
        assertThat(rep.get("/api/strategic/accounts/" + foreign, "application/json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(items(rep.json("/api/engagement/reminders?size=100")))
                .isNotEmpty()
                .allSatisfy(reminder ->
                        assertThat(reminder.get("rep_id").asString()).isEqualTo("R01"));
    }

    @Test
    @Order(8)
    void herStreamShowsOnlyHerAccounts() throws Exception {
        var rep = product.visitor().signIn("rep1", "rep123");
        var lines = new CopyOnWriteArrayList<String>();
        try (var stream = rep.stream("/api/live")) {
            var reading = CompletableFuture.runAsync(() -> stream.forEach(lines::add));
            await().atMost(PATIENCE).until(() -> !lines.isEmpty());
            var file = new SalesFile("week-3.csv");
            shops.forEach(shop -> file.order(shop, product.today(), 1));
            product.sap().send("story-week-3", file.write());

            await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.contains("C0000")));
            assertThat(lines).noneMatch(line -> line.contains("C0001") || line.contains("week Shop 001"));
            reading.cancel(true);
        }
    }

    /** Also of what is done at the gateway, which has no events of its own. */
    @Test
    @Order(9)
    void theLogNamesWhoTookTheFilesInAndWhoAddedAUser() {
        var admin = product.visitor().signIn("admin", "admin123");
        assertThat(admin.post("/api/users", """
                        {"username":"week","display_name":"Week","password":"looks-at-the-week","roles":["READ_ONLY"]}
                        """).statusCode()).isEqualTo(201);

        await().atMost(PATIENCE)
                .until(
                        () -> items(admin.json("/api/activity?kind=USER_ADDED&q=week")),
                        added -> added.size() == 1
                                && added.getFirst().get("actor").asString().equals("admin")
                                && added.getFirst()
                                        .get("replacement")
                                        .asString()
                                        .equals("READ_ONLY"));
        assertThat(items(admin.json("/api/activity?kind=FILE_TAKEN&q=week-3.csv")))
                .extracting(taken -> taken.get("actor").asString())
                .containsExactly("sap");
    }

    /** The first shops are due today, the others were here two days ago. */
    private LocalDate lastOrder(Shop shop) {
        return shop.number() < DUE ? start.minusDays(7) : start.minusDays(2);
    }

    private List<Shop> due() {
        return shops.subList(0, DUE);
    }

    private List<String> dueEmails() {
        return due().stream().map(Shop::email).toList();
    }

    private List<CaughtMail> mails() {
        return product.mail().mailsTo("@week.example.com");
    }

    private List<String> recipients() {
        return mails().stream().map(CaughtMail::to).toList();
    }

    private List<String> states() {
        return items(manager.json("/api/engagement/reminders?q=week+shop&size=100")).stream()
                .map(reminder -> reminder.get("state").asString())
                .toList();
    }

    private List<JsonNode> accounts(String query) {
        return items(manager.json("/api/strategic/accounts" + query));
    }

    private static List<JsonNode> items(JsonNode list) {
        return new ArrayList<>(
                StreamSupport.stream(list.get("items").spliterator(), false).toList());
    }
}
