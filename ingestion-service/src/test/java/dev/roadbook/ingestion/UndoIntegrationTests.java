package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person undoes a file, having seen what that changes. */
class UndoIntegrationTests extends ApiTest {

    @Autowired
    Published published;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhatItWouldChangeAndChangesThat() {
        sender.deliver(line("UA", "1", "10.00") + line("UA", "2", "20.00") + line("UA", "3", "30.00"));
        var second = sender.deliver(line("UA", "1", "11.00") + line("UA", "2", "20.00") + line("UB", "1", "7.00"));

        assertThat(preview(second)).hasStatus(200).bodyJson().isLenientlyEqualTo("""
                        {"lines_leaving": 1, "lines_returning": 1, "lines_kept": 1, "orders_leaving": 1, "orders_changed": 1,
                         "orders_returning": 0, "account_count": 2,
                         "revenue": [{"currency": "EUR", "before": 68.00, "after": 60.00}],
                         "accounts": [{"account_id": "UB_A", "name": "Shop UB", "before": 7.00, "after": 0.00},
                                      {"account_id": "UA_A", "before": 61.00, "after": 60.00}]}
                        """);
        assertThat(revenueOf("UA")).isEqualByComparingTo("61.00");

        assertThat(undo(second, "wrong week")).hasStatus(202);
        sender.awaitUndone(second);

        assertThat(revenueOf("UA")).isEqualByComparingTo("60.00");
        assertThat(revenueOf("UB")).isZero();
        assertThat(http.get().uri("/api/batches/" + second).with(as("MANAGER")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "UNDONE", "undoable": false, "undone_by": "user", "undo_reason": "wrong week", "percent": 100}
                        """);
    }

    @Test
    void tellsOthersLikeABatchOfItsOwn() {
        sender.deliver(line("UC", "1", "10.00"));
        var second = sender.deliver(line("UC", "1", "11.00") + line("UD", "1", "7.00"));
        var undoing = EventIds.of("undo", second.toString());

        undo(second, "wrong week");
        sender.awaitUndone(second);

        Awaitility.await()
                .untilAsserted(() -> assertThat(published.boundaries(undoing)).hasSize(3));
        assertThat(published.all(Topic.ORDERS, OrderRecorded.class))
                .filteredOn(order -> undoing.equals(order.getBatchId()))
                .extracting(OrderRecorded::getAccountId, OrderRecorded::getRevision, OrderRecorded::getNetRevenue)
                .containsExactly(Tuple.tuple("UC_A", 3L, new BigDecimal("10.00")));
        assertThat(published.all(Topic.ORDERS, OrderRetracted.class))
                .filteredOn(order -> undoing.equals(order.getBatchId()))
                .extracting(OrderRetracted::getAccountId, OrderRetracted::getReason)
                .containsExactly(Tuple.tuple("UD_A", RetractionReason.DELETED));
        Awaitility.await()
                .untilAsserted(() -> assertThat(published.all(Topic.SALES_BATCHES, SalesBatchIngested.class))
                        .filteredOn(batch -> batch.getBatchId().equals(second))
                        .extracting(SalesBatchIngested::getOrderCount, SalesBatchIngested::getLastOrderDate)
                        .hasSize(2)
                        .endsWith(Tuple.tuple(0L, null)));
    }

    @Test
    void isDoneOnceHoweverOftenItIsAsked() {
        var batch = sender.deliver(line("UE", "1", "10.00"));

        assertThat(undo(batch, "wrong week")).hasStatus(202);
        assertThat(undo(batch, "wrong week, I said")).hasStatus(202);
        sender.awaitUndone(batch);
        assertThat(undo(batch, "still"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("UNDONE");

        var told = Awaitility.await()
                .until(
                        () -> published.all(Topic.ACTIVITY, ActivityRecorded.class).stream()
                                .filter(deed -> batch.toString().equals(deed.getReference()))
                                .toList(),
                        deeds -> deeds.stream().anyMatch(deed -> deed.getKind().equals("FILE_UNDONE")));
        assertThat(told)
                .extracting(ActivityRecorded::getActor, ActivityRecorded::getKind)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("sap", "FILE_TAKEN"),
                        Tuple.tuple("user", "FILE_UNDO_ASKED"),
                        Tuple.tuple("user", "FILE_UNDONE"));
        assertThat(told)
                .filteredOn(deed -> deed.getKind().equals("FILE_UNDONE"))
                .singleElement()
                .satisfies(deed -> assertThat(deed.getDetails())
                        .containsEntry("before", "10.00 EUR")
                        .containsEntry("after", "0.00 EUR")
                        .containsEntry("lines_leaving", "1"));
    }

    @Test
    void refusesWhatIsNotThereToBeUndone() {
        var held = sender.deliver(line("UF", "1", "10.00").replace("2026-11-02", ""));
        var failed = sender.leave("sap", "name,amount\nUF,1\n".getBytes(UTF_8));
        sender.awaitRest(failed);

        for (var batch : List.of(held, failed)) {
            assertThat(preview(batch))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("not_possible_now");
            assertThat(undo(batch, "wrong")).hasStatus(409);
        }
        assertThat(undo(UUID.randomUUID(), "wrong")).hasStatus(404);
    }

    /** A batch of an earlier version told nobody which lines it repeated, so neither it nor one before can leave. */
    @Test
    void refusesWhatNobodyKept() {
        var before = sender.deliver(line("UG", "1", "10.00"));
        var forgetful = sender.deliver(line("UG", "1", "10.00") + line("UG", "2", "10.00"));
        var after = sender.deliver(line("UG", "3", "10.00"));
        jdbc.sql("update batch set undo_kind = null where id = :id")
                .param("id", forgetful)
                .update();

        for (var batch : List.of(before, forgetful)) {
            assertThat(preview(batch))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("undo_not_recorded");
            assertThat(undo(batch, "wrong")).hasStatus(409);
        }
        assertThat(preview(after)).hasStatus(200);
        jdbc.sql("update batch set undo_kind = 'sales' where id = :id")
                .param("id", forgetful)
                .update();
    }

    @Test
    void refusesFilesAboutTheTeam() {
        var file = new MockMultipartFile("file", "reps.csv", "text/csv", "agent_id,name\nUGR,Ann\n".getBytes(UTF_8));
        var answer = http.post()
                .uri("/api/datasets/reps")
                .multipart()
                .file(file)
                .with(as("MANAGER"))
                .exchange();
        var reps = UUID.fromString(JsonPath.read(bodyOf(answer), "$.batch_id"));
        sender.awaitRest(reps);

        assertThat(undo(reps, "wrong"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("undo_not_recorded");
    }

    @Test
    void wantsToKnowWhy() {
        var batch = sender.deliver(line("UH", "1", "10.00"));

        for (var reason : List.of(" ", "x".repeat(501))) {
            assertThat(undo(batch, reason))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("reason");
        }
    }

    @Test
    void letsTheSameFileComeAgain() {
        var file = (Sender.HEADER + line("UI", "1", "10.00")).getBytes(UTF_8);
        var first = sender.send(sender.signed("undo-1", file)).batchId();
        sender.awaitRest(first);
        undo(first, "too early");
        sender.awaitUndone(first);

        var repeated = sender.send(sender.signed("undo-1", file));
        var again = sender.send(sender.signed("undo-2", file));

        assertThat(repeated.body().path("duplicate").asString()).isEqualTo("delivery");
        assertThat(repeated.batchId()).isEqualTo(first);
        assertThat(again.status()).isEqualTo(202);
        assertThat(sender.awaitRest(again.batchId())).isEqualTo("COMPLETED");
        assertThat(revenueOf("UI")).isEqualByComparingTo("10.00");
    }

    @Test
    void forgetsACurrencyThatWasAMistake() {
        var mistaken = sender.deliver(line("UJ", "1", "10.00").replace("EUR", "USD"));
        undo(mistaken, "wrong currency");
        sender.awaitUndone(mistaken);

        sender.deliver(line("UJ", "1", "10.00"));

        assertThat(revenueOf("UJ")).isEqualByComparingTo("10.00");
        assertThat(jdbc.sql("select currency from account where id = 'UJ_A'")
                        .query(String.class)
                        .single())
                .isEqualTo("EUR");
        var later = sender.deliver(line("UJ", "2", "10.00").replace("EUR", "USD"));
        assertThat(sender.state(later)).isEqualTo("QUARANTINED");
    }

    private static String line(String shop, String number, String amount) {
        return "%1$s,Shop %1$s,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,%3$s,EUR,R1,Ann,,,,%1$s,%2$s\n"
                .formatted(shop, number, amount);
    }

    private MvcTestResult preview(UUID batch) {
        return http.get()
                .uri("/api/batches/%s/undo".formatted(batch))
                .with(as("MANAGER"))
                .exchange();
    }

    private MvcTestResult undo(UUID batch, String reason) {
        return http.post()
                .uri("/api/batches/%s/undo".formatted(batch))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"%s\"}".formatted(reason))
                .with(as("MANAGER"))
                .exchange();
    }

    private BigDecimal revenueOf(String shop) {
        var orders = bodyOf(http.get()
                .uri("/api/order-lines?account=" + shop + "_A")
                .with(as("MANAGER"))
                .exchange());
        List<Object> amounts = JsonPath.read(orders, "$.items[*].amount");
        return amounts.stream()
                .map(amount -> new BigDecimal(amount.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
