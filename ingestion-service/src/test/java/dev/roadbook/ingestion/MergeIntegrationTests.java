package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person finds one customer under two names and makes them one, having seen what that changes. */
class MergeIntegrationTests extends ApiTest {

    @Autowired
    Published published;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhatItWouldChangeAndChangesThat() {
        sender.deliver(line("MA", "1", "10.00") + line("MA", "2", "5.00") + line("MB", "1", "7.00"));

        assertThat(preview("MA_A", "MB_A")).hasStatus(200).bodyJson().isLenientlyEqualTo("""
                        {"account": {"account_id": "MA_A", "name": "Shop MA", "currency": "EUR"},
                         "into": {"account_id": "MB_A", "orders": {"orders": 1, "net_revenue": 7.00}},
                         "moving": {"orders": 1, "lines": 2, "net_revenue": 15.00, "first_order_on": "2026-11-02"},
                         "alongside": []}
                        """);
        assertThat(revenueOf("MA")).isEqualByComparingTo("15.00");

        merge("MA", "MB");

        assertThat(revenueOf("MA")).isZero();
        assertThat(revenueOf("MB")).isEqualByComparingTo("22.00");
        assertThat(http.get().uri("/api/account-merges?account=MA_A").with(as("READ_ONLY")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"account_name": "Shop MA", "into_name": "Shop MB", "survivor_id": "MB_A", "state": "MERGED",
                                    "reason": "the same shop", "merged_by": "user"}], "total": 1}
                        """);
    }

    @Test
    void laterFilesFollowUntilItStandsAloneAgain() {
        sender.deliver(line("MC", "1", "10.00") + line("MD", "1", "7.00"));
        merge("MC", "MD");

        sender.deliver(line("MC", "1", "11.00") + line("MC", "2", "5.00"));

        assertThat(revenueOf("MC")).isZero();
        assertThat(revenueOf("MD")).isEqualByComparingTo("23.00");

        unmerge("MC");

        assertThat(revenueOf("MC")).isEqualByComparingTo("16.00");
        assertThat(revenueOf("MD")).isEqualByComparingTo("7.00");
    }

    @Test
    void linesOfOneDocumentAndDayBecomeOneOrder() {
        sender.deliver(line("ME", "1", "10.00").replace("ME,1", "MEF,1")
                + line("MF", "1", "7.00").replace("MF,1", "MEF,2"));

        merge("ME", "MF");

        assertThat(http.get().uri("/api/orders?account=MF_A").with(as("MANAGER")))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"net_revenue\": 17.00, \"line_count\": 2}], \"total\": 1}");
    }

    @Test
    void tellsOthersLikeABatchOfItsOwn() {
        sender.deliver(line("MG", "1", "10.00") + line("MH", "1", "7.00"));

        var merge = merge("MG", "MH");

        var cause = EventIds.of("merge", merge.toString());
        Awaitility.await()
                .untilAsserted(() -> assertThat(published.boundaries(cause)).hasSize(3));
        assertThat(published.all(Topic.ORDERS, OrderRecorded.class))
                .filteredOn(order -> cause.equals(order.getBatchId()))
                .extracting(OrderRecorded::getAccountId, OrderRecorded::getRevision, OrderRecorded::getNetRevenue)
                .containsExactly(Tuple.tuple("MH_A", 1L, new BigDecimal("10.00")));
        assertThat(published.all(Topic.ORDERS, OrderRetracted.class))
                .filteredOn(order -> cause.equals(order.getBatchId()))
                .extracting(OrderRetracted::getAccountId, OrderRetracted::getReason)
                .containsExactly(Tuple.tuple("MG_A", RetractionReason.REMAPPED));
        assertThat(statusOf("MG_A")).isEqualTo(Tuple.tuple(AccountStatus.MERGED, "MH_A"));

        unmerge("MG");

        Awaitility.await()
                .untilAsserted(() -> assertThat(statusOf("MG_A")).isEqualTo(Tuple.tuple(AccountStatus.ACTIVE, null)));
    }

    @Test
    void undoingAFileTakesItsLinesFromWhereverTheyStand() {
        sender.deliver(line("MI", "1", "10.00") + line("MJ", "1", "7.00"));
        var second = sender.deliver(line("MI", "1", "11.00") + line("MI", "2", "5.00"));
        merge("MI", "MJ");
        assertThat(revenueOf("MJ")).isEqualByComparingTo("23.00");

        assertThat(post("/api/batches/%s/undo".formatted(second), "{\"reason\":\"wrong week\"}"))
                .hasStatus(202);
        sender.awaitUndone(second);

        assertThat(revenueOf("MJ")).isEqualByComparingTo("17.00");
        unmerge("MI");
        assertThat(revenueOf("MI")).isEqualByComparingTo("10.00");
        assertThat(revenueOf("MJ")).isEqualByComparingTo("7.00");
    }

    @Test
    void refusesWhatMakesNoSense() {
        sender.deliver(line("MK", "1", "1.00") + line("ML", "1", "1.00") + line("MM", "1", "1.00"));
        sender.deliver(line("MN", "1", "1.00").replace("EUR", "USD"));
        merge("MK", "ML");
        merge("ML", "MM");

        assertThat(codeOf(preview("MK_A", "MK_A"))).isEqualTo("same_account");
        assertThat(codeOf(preview("MK_A", "MM_A"))).isEqualTo("already_merged");
        assertThat(codeOf(preview("MM_A", "MK_A"))).isEqualTo("cycle");
        assertThat(codeOf(preview("MM_A", "MN_A"))).isEqualTo("currency_differs");
        assertThat(preview("MM_A", "NOBODY")).hasStatus(400);
        assertThat(preview("NOBODY", "MM_A")).hasStatus(404);
        assertThat(codeOf(post("/api/accounts/MM_A/unmerge", "{\"reason\":\"x\"}")))
                .isEqualTo("not_merged");
        assertThat(post("/api/accounts/MM_A/merge", "{\"into\":\"MN_A\",\"reason\":\" \"}"))
                .hasStatus(400);
    }

    @Test
    void whatAMergedOneWasMergedIntoGoesAlong() {
        sender.deliver(line("MO", "1", "1.00") + line("MP", "1", "2.00") + line("MQ", "1", "4.00"));
        merge("MO", "MP");

        assertThat(preview("MP_A", "MQ_A"))
                .bodyJson()
                .isLenientlyEqualTo("{\"moving\": {\"orders\": 2, \"net_revenue\": 3.00}, \"alongside\": [\"MO_A\"]}");
        merge("MP", "MQ");
        assertThat(revenueOf("MQ")).isEqualByComparingTo("7.00");

        unmerge("MP");
        assertThat(revenueOf("MP")).isEqualByComparingTo("3.00");
        assertThat(revenueOf("MQ")).isEqualByComparingTo("4.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REP", "MARKETING", "READ_ONLY"})
    void isForThoseWhoMayLetFilesThrough(String role) {
        assertThat(http.post()
                        .uri("/api/accounts/X/merge")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"into\":\"Y\",\"reason\":\"same\"}")
                        .with(as(role)))
                .hasStatus(403);
    }

    @Test
    void saysWhoMergedWhat() {
        sender.deliver(line("MR", "1", "10.00") + line("MS", "1", "7.00"));

        var merge = merge("MR", "MS");

        var told = Awaitility.await()
                .until(
                        () -> published.all(Topic.ACTIVITY, ActivityRecorded.class).stream()
                                .filter(deed -> merge.toString().equals(deed.getReference()))
                                .toList(),
                        deeds -> deeds.size() == 2);
        assertThat(told).extracting(ActivityRecorded::getAccountId).containsExactlyInAnyOrder("MR_A", "MS_A");
        assertThat(told).allSatisfy(deed -> {
            assertThat(deed.getKind()).isEqualTo("ACCOUNT_MERGED");
            assertThat(deed.getActor()).isEqualTo("user");
            assertThat(deed.getDetails())
                    .containsEntry("before", "MR_A")
                    .containsEntry("after", "MS_A")
                    .containsEntry("orders", "1")
                    .containsEntry("net_revenue", "10.00")
                    .containsEntry("reason", "the same shop");
        });
    }

    private static String line(String shop, String number, String amount) {
        return "%1$s,Shop %1$s,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,%3$s,EUR,R1,Ann,,,,%1$s,%2$s\n"
                .formatted(shop, number, amount);
    }

    private Tuple statusOf(String account) {
        var latest = published.all(Topic.ACCOUNTS, AccountChanged.class).stream()
                .filter(each -> each.getAccountId().equals(account))
                .reduce((_, last) -> last)
                .orElseThrow();
        return Tuple.tuple(latest.getStatus(), latest.getMergedInto());
    }

    private MvcTestResult preview(String account, String into) {
        return http.get()
                .uri("/api/accounts/%s/merge?into=%s".formatted(account, into))
                .with(as("MANAGER"))
                .exchange();
    }

    private UUID merge(String shop, String into) {
        return decide(
                "/api/accounts/%s_A/merge".formatted(shop),
                "{\"into\":\"%s_A\",\"reason\":\"the same shop\"}".formatted(into),
                "MERGED");
    }

    private UUID unmerge(String shop) {
        return decide("/api/accounts/%s_A/unmerge".formatted(shop), "{\"reason\":\"two shops\"}", "UNMERGED");
    }

    private UUID decide(String path, String body, String state) {
        var answer = post(path, body);
        assertThat(answer).hasStatus(202);
        var id = UUID.fromString(JsonPath.read(bodyOf(answer), "$.merge_id"));
        Awaitility.await(path)
                .until(
                        () -> jdbc.sql("select state from account_merge where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single(),
                        state::equals);
        return id;
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("MANAGER"))
                .exchange();
    }

    private static String codeOf(MvcTestResult answer) {
        assertThat(answer).hasStatus(409);
        return JsonPath.read(bodyOf(answer), "$.code");
    }

    private BigDecimal revenueOf(String shop) {
        var lines = bodyOf(http.get()
                .uri("/api/order-lines?account=" + shop + "_A")
                .with(as("MANAGER"))
                .exchange());
        List<Object> amounts = JsonPath.read(lines, "$.items[*].amount");
        return amounts.stream()
                .map(amount -> new BigDecimal(amount.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
