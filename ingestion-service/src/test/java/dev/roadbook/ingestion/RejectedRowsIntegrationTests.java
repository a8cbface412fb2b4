package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.ingestion.file.sheet.xlsx.Workbooks;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was rejected is shown cell by cell, mended and sent once. */
class RejectedRowsIntegrationTests extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Published published;

    private Mender mender;

    @BeforeEach
    void meetTheMender() {
        mender = new Mender(http, sender);
    }

    @Test
    void showsTheCellAtFault() {
        var batch = sender.deliver(good("RRA", 9) + bad("RRA", "EURO"));

        var row = mender.get(batch, "?code=UNKNOWN_CURRENCY&place=18&value=EURO&state=OPEN&q=euro");

        assertThat(row).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(row).bodyJson().extractingPath("$.items[0].row").isEqualTo(11);
        assertThat(row).bodyJson().extractingPath("$.items[0].place").isEqualTo(18);
        assertThat(row).bodyJson().extractingPath("$.items[0].cells[18].text").isEqualTo("EURO");
        assertThat(mender.get(batch, "?state=SENT"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(mender.get(batch, "/columns"))
                .bodyJson()
                .extractingPath("$.items[18].name")
                .isEqualTo("CURRENCY");
    }

    @Test
    void mendsAllRowsWithOneFaultAtOnceAndSendsJustThose() {
        var batch = sender.deliver(good("RRB", 20) + bad("RRB1", "EURO") + bad("RRB2", "EURO") + bad("RRB3", "FRF1"));

        assertThat(mender.editAll(batch, "UNKNOWN_CURRENCY", "EURO", Mender.CURRENCY, "EUR"))
                .bodyJson()
                .extractingPath("$.row_count")
                .isEqualTo(2);
        var trial = mender.post(batch, "trial", "");
        assertThat(trial).bodyJson().extractingPath("$.accepted_count").isEqualTo(2);
        assertThat(trial).bodyJson().extractingPath("$.rows[0].row").isEqualTo(22);
        assertThat(amountOf("RRB1")).isNull();
        var correction = mender.send(batch);

        assertThat(counts(correction)).isEqualTo(List.of(2L, 2L, 0L));
        assertThat(amountOf("RRB1")).isEqualByComparingTo("10");
        assertThat(amountOf("RRB3")).isNull();
        var summary = mender.get(batch, "/summary");
        assertThat(summary).bodyJson().extractingPath("$.states.SENT").isEqualTo(2);
        assertThat(summary).bodyJson().extractingPath("$.states.OPEN").isEqualTo(1);
        assertThat(summary).bodyJson().extractingPath("$.sent[0].batch_id").isEqualTo(correction.toString());
        assertThat(summary).bodyJson().extractingPath("$.faults[0].value").isEqualTo("FRF1");
        assertThat(http.get().uri("/api/batches/" + correction).with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.corrects")
                .isEqualTo(batch.toString());
    }

    @Test
    void sendsARowOnceHoweverManyTryAtOnce() throws Exception {
        var batch = sender.deliver(good("RRC", 9) + bad("RRC1", "EURO"));
        mender.edit(batch, 11, Mender.CURRENCY, "EUR");
        var go = new CountDownLatch(1);

        try (var people = Executors.newFixedThreadPool(2)) {
            var answers = List.of(people.submit(() -> sendAfter(go, batch)), people.submit(() -> sendAfter(go, batch)));
            go.countDown();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .contains(202)
                    .doesNotContain(500, 200);
        }

        var again = mender.post(batch, "corrections", "");
        assertThat(again).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("nothing_edited");
        assertThat(jdbc.sql("select count(*) from batch where corrects = :batch")
                        .param("batch", batch)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(mender.post(batch, "edits", "{\"selection\":{\"rows\":[11]},\"cells\":[]}"))
                .hasStatus(409);
    }

    private int sendAfter(CountDownLatch go, UUID batch) throws InterruptedException {
        go.await();
        return mender.post(batch, "corrections", "").getResponse().getStatus();
    }

    @Test
    void rowsStillAtFaultAreRejectedOnceMoreAndMendedThere() {
        var batch = sender.deliver(good("RRD", 9) + bad("RRD1", "EURO"));
        mender.edit(batch, 11, Mender.CURRENCY, "EUROS");
        var first = mender.send(batch);

        assertThat(counts(first)).isEqualTo(List.of(1L, 0L, 1L));
        mender.edit(first, 11, Mender.CURRENCY, "EUR");
        var second = mender.send(first);

        assertThat(counts(second)).isEqualTo(List.of(1L, 1L, 0L));
        assertThat(amountOf("RRD1")).isEqualByComparingTo("10");
    }

    @Test
    void dismissesRowsWithAReasonAndOpensThemAgain() {
        var batch = sender.deliver(good("RRE", 9) + bad("RRE1", "EURO"));

        assertThat(mender.post(
                        batch, "dismissals", "{\"selection\":{\"code\":\"UNKNOWN_CURRENCY\"},\"reason\":\"a test\"}"))
                .bodyJson()
                .extractingPath("$.row_count")
                .isEqualTo(1);
        assertThat(mender.get(batch, "?state=DISMISSED"))
                .bodyJson()
                .extractingPath("$.items[0].reason")
                .isEqualTo("a test");
        assertThat(mender.post(batch, "edits", "{\"selection\":{\"rows\":[11]},\"cells\":[]}"))
                .hasStatus(409);
        assertThat(mender.post(batch, "reopenings", "{\"selection\":{\"rows\":[11]}}"))
                .hasStatusOk();

        assertThat(mender.get(batch, "?state=OPEN"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void mendsRowsOfAnyKindOfFile() {
        var csv = Sender.HEADER + good("RRF", 9) + bad("RRF1", "EURO");
        var workbook = rested(sender.leave("sap", Workbooks.ofCsv(csv)));
        mender.edit(workbook, 11, Mender.CURRENCY, "EUR");
        mender.send(workbook);
        var json = rested(sender.leave("sap", """
                [{"CardCode":"RRF2","NAME":"Shop","ShipTo":"A","ITEM":"SKU1","POSTINGDATE":"2026-11-02","QUANTITY":1,
                "AMOUNT":10.5,"CURRENCY":"EURO","DOCNUM":"RRF2","LINENUM":0}]
                """.getBytes(UTF_8)));
        mender.edit(json, 1, 7, "EUR");
        mender.send(json);

        assertThat(amountOf("RRF1")).isEqualByComparingTo("10");
        assertThat(amountOf("RRF2")).isEqualByComparingTo("10.5");
    }

    @Test
    void mendsVeryLongRowsRaggedOnesAndThoseWithLineBreaks() {
        var shop = "RRG";
        var broken =
                "%s,\"Shop, \"\"The\nOld\"\"\",%s,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EURO,R1,Ann,,,,%s1,0\n"
                        .formatted(shop, "1 A St".repeat(45), shop);
        var veryLong = "%s,Shop,1 A St,%s,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,20.00,EUR,R1,Ann,,,,%s2,0\n"
                .formatted(shop, "Lyon".repeat(1_500), shop);
        var ragged = "%s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,30.00,EUR,R1,Ann,,,,%s3,0,,,\n"
                .formatted(shop, shop);
        var few = "%s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,40.00,EUR\n".formatted(shop);
        var batch = sender.deliver(good(shop, 30) + broken + veryLong + ragged + few);

        mender.edit(batch, 32, Mender.CURRENCY, "EUR");
        mender.edit(batch, 34, 3, "Lyon");
        mender.edit(batch, 35, 25, "0");
        mender.edit(batch, 36, 24, shop + "4");
        mender.send(batch);

        assertThat(amountOf(shop + "1")).isEqualByComparingTo("10");
        assertThat(amountOf(shop + "2")).isEqualByComparingTo("20");
        assertThat(amountOf(shop + "3")).isEqualByComparingTo("30");
        assertThat(amountOf(shop + "4")).isEqualByComparingTo("40");
    }

    @Test
    void keepsAMendedRowThatEqualsOneThatWasTaken() {
        var same = "RRH,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,%s,R1,Ann,,,,,\n";
        var batch =
                sender.deliver(same.formatted("EURO") + same.formatted("EUR").repeat(9));

        mender.editAll(batch, "UNKNOWN_CURRENCY", "EURO", Mender.CURRENCY, "EUR");
        mender.send(batch);

        assertThat(jdbc.sql("select sum(amount) from sales_line where account_id = 'RRH_A'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("100");
    }

    @Test
    void tellsWhoMendedWhatAndWhoSentIt() {
        var batch = sender.deliver(good("RRI", 9) + bad("RRI1", "EURO"));
        mender.editAll(batch, "UNKNOWN_CURRENCY", "EURO", Mender.CURRENCY, "EUR");
        mender.send(batch);

        var deeds = Awaitility.await()
                .until(
                        () -> published.all(Topic.ACTIVITY, ActivityRecorded.class).stream()
                                .filter(deed -> batch.toString().equals(deed.getReference()))
                                .filter(deed -> deed.getKind().startsWith("ROWS_"))
                                .toList(),
                        found -> found.size() == 2);
        assertThat(deeds)
                .extracting(
                        ActivityRecorded::getActor,
                        ActivityRecorded::getKind,
                        deed -> deed.getDetails().get("before"),
                        deed -> deed.getDetails().get("after"))
                .containsExactly(
                        Tuple.tuple("user", "ROWS_EDITED", "EURO", "EUR"),
                        Tuple.tuple("user", "ROWS_SENT", "EDITED", "SENT"));
    }

    @Test
    void refusesRowsThatReadOtherwiseThanWhenTheyWereRejected() {
        var batch = sender.deliver(good("RRJ", 9) + bad("RRJ1", "EURO"));
        mender.edit(batch, 11, Mender.CURRENCY, "EUR");
        jdbc.sql("update reject set raw = 'another' where batch_id = :batch")
                .param("batch", batch)
                .update();

        assertThat(mender.post(batch, "corrections", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("read_otherwise");
        assertThat(mender.get(batch, "?state=EDITED"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    private UUID rested(UUID batch) {
        sender.awaitRest(batch);
        return batch;
    }

    private static String good(String name, int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("G%1$s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,G%1$s,%2$d\n"
                    .formatted(name, i));
        }
        return lines.toString();
    }

    private static String bad(String name, String currency) {
        return "%1$s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,%2$s,R1,Ann,,,,%1$s,0\n"
                .formatted(name, currency);
    }

    private @Nullable BigDecimal amountOf(String document) {
        return jdbc.sql("select sum(amount) from sales_line where document = :document")
                .param("document", document)
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    private List<Long> counts(UUID batch) {
        return jdbc.sql("select line_count, accepted_count, rejected_count from batch where id = :id")
                .param("id", batch)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
