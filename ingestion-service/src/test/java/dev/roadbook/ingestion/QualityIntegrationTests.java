package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of lines and files that are not as they should be. */
@IngestionTest
class QualityIntegrationTests {

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BatchDecisions decisions;

    @Test
    void rejectsEachFaultyLineWithItsReason() {
        var batch = sender.deliver(good("A", 60)
                + line("", "1", "1.00", "EUR", "SKU1", "B1")
                + line("2026-11-22", "1", "1.00", "EUR", "SKU1", "B2")
                + line("0206-11-20", "1", "1.00", "EUR", "SKU1", "B3")
                + line("9999-12-31", "1", "1.00", "EUR", "SKU1", "B4")
                + line("2026-02-30", "1", "1.00", "EUR", "SKU1", "B5")
                + line("2026-11-02", "one", "1.00", "EUR", "SKU1", "B6")
                + line("2026-11-02", "1", "", "EUR", "SKU1", "B7")
                + line("2026-11-02", "1", "1.00", "QQQ", "SKU1", "B8")
                + line("2026-11-02", "1", "1.00", "", "SKU1", "B9")
                + line("2026-11-02", "1", "1.00", "EUR", "", "B10")
                + line("2026-11-02", "1", "1.00", "EUR", "S".repeat(61), "B11")
                + "too,few,cells\n");

        assertThat(sender.state(batch)).isEqualTo("COMPLETED");
        assertThat(codes(batch))
                .containsExactly(
                        "MISSING_DATE",
                        "FUTURE_DATE",
                        "ANCIENT_DATE",
                        "FUTURE_DATE",
                        "BAD_DATE",
                        "BAD_NUMBER",
                        "MISSING_NUMBER",
                        "UNKNOWN_CURRENCY",
                        "UNKNOWN_CURRENCY",
                        "NO_PRODUCT",
                        "TOO_LONG",
                        "RAGGED_ROW");
        assertThat(counts(batch)).containsEntry("line_count", 72L).containsEntry("accepted_count", 60L);
        assertThat(raw(batch)).last().isEqualTo("too,few,cells");
    }

    @Test
    void acceptsTomorrow() {
        var batch = sender.deliver(line("2026-11-21", "1", "1.00", "EUR", "SKU1", "TM"));

        assertThat(counts(batch)).containsEntry("accepted_count", 1L);
    }

    @Test
    void neverAddsCurrenciesOfOneAccount() {
        var batch = sender.deliver(good("M", 20)
                + "MIX,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,MX1,0\n"
                + "MIX,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,USD,R1,Ann,,,,MX2,0\n"
                + "GM,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,MX3,0\n");
        var later = sender.deliver(good("M2", 20)
                + "GM,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,USD,R1,Ann,,,,MX4,0\n");

        assertThat(codes(batch)).containsExactly("MIXED_CURRENCY", "MIXED_CURRENCY");
        assertThat(codes(later)).containsExactly("MIXED_CURRENCY");
        assertThat(raw(later)).singleElement().asString().contains("USD").contains("MX4");
    }

    @Test
    void takesTheLastOfRepeatedLines() {
        var batch = sender.deliver(
                good("L", 20) + "GL,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,55.00,EUR,R1,Ann,,,,DL,3\n");

        assertThat(codes(batch)).containsExactly("REPEATED_LINE");
        assertThat(jdbc.sql("select sum(amount) from sales_line where document = 'DL'")
                        .query(Long.class)
                        .single())
                .isEqualTo(190 + 55);
    }

    @Test
    void keepsEachOfManyRepeatedLinesWithItsText() {
        var first = good("RPT", 1_100);

        var batch = send(gzip((Sender.HEADER + first + good("OTHER", 22_000) + first).getBytes(UTF_8)));

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(codes(batch)).hasSize(1_100).containsOnly("REPEATED_LINE");
        assertThat(raw(batch)).containsExactlyElementsOf(first.lines().toList());
    }

    @Test
    void tellsEqualLinesWithoutNumbersApart() {
        var same = "EQ,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,,\n";
        sender.deliver(same + same + same);

        sender.deliver(same + same + same + good("EQX", 1));

        assertThat(jdbc.sql("select sum(amount) from sales_line where account_id = 'EQ_A'")
                        .query(Long.class)
                        .single())
                .isEqualTo(30);
        assertThat(jdbc.sql("select line_count from sales_order where account_id = 'EQ_A'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void keepsBackslashesTabsAndLineBreaksAsTheyAre() {
        var batch = sender.deliver(good("ESC", 20) + """
                ESC,Shop,1 A St,Lyon,,69001,,A,,SKU1,C:\\new\\table\\,,,,,2026-11-02,1,1.00,EUR,R1,Ann,,,,ESC,0
                ESC,"a\tb\\n
                c\\",few
                """);

        assertThat(jdbc.sql("select description from sales_line where document = 'ESC'")
                        .query(String.class)
                        .single())
                .isEqualTo("C:\\new\\table\\");
        assertThat(raw(batch)).containsExactly("""
                ESC,"a\tb\\n
                c\\",few""");
    }

    @Test
    void holdsABatchWithTooManyRejectsUntilAPersonReleasesIt() {
        var batch = sender.deliver(good("H", 3) + line("", "1", "1.00", "EUR", "SKU1", "HB"));

        assertThat(sender.state(batch)).isEqualTo("QUARANTINED");
        assertThat(ordersOf("GH_A")).isEmpty();
        decisions.release(batch, "ann");
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(ordersOf("GH_A")).hasSize(1);
        assertThat(codes(batch)).containsExactly("MISSING_DATE");
    }

    @Test
    void failsAFileWithoutTheColumnsItNeeds() {
        var batch = send("name,amount\nx,1\n".getBytes(UTF_8));

        assertThat(sender.awaitRest(batch)).isEqualTo("FAILED");
        assertThat(jdbc.sql("select failure_reason from batch where id = :id")
                        .param("id", batch)
                        .query(String.class)
                        .single())
                .contains("CardCode (or Card Code", "Its header reads: name, amount");
    }

    @Test
    void readsTheSameFromEveryEncodingDelimiterAndWrapping() {
        var encodings = Map.of(
                "ENCA", StandardCharsets.UTF_8,
                "ENCB", StandardCharsets.UTF_16LE,
                "ENCC", Charset.forName("windows-1252"));
        encodings.forEach((shop, charset) -> {
            var mark = charset.equals(StandardCharsets.UTF_16LE) ? "\ufeff" : "";
            assertThat(sender.awaitRest(send((mark + accented(shop)).getBytes(charset))))
                    .isEqualTo("COMPLETED");
        });
        sender.awaitRest(send(("\ufeff" + accented("ENCD")).getBytes(UTF_8)));
        sender.awaitRest(send(accented("ENCE").replace(',', ';').getBytes(UTF_8)));
        sender.awaitRest(send(accented("ENCF").replace(',', '\t').getBytes(UTF_8)));
        sender.awaitRest(send(gzip(accented("ENCG").getBytes(UTF_8))));
        sender.awaitRest(send(zip(accented("ENCH").getBytes(UTF_8))));
        sender.awaitRest(send(json("ENCI").getBytes(UTF_8)));

        assertThat(jdbc.sql("select name from account where card_code like 'ENC_'")
                        .query(String.class)
                        .list())
                .hasSize(9)
                .containsOnly("Épicerie à l'œuvre");
    }

    @Test
    void stopsACompressedFileThatBecomesTooMuch() {
        var batch = send(gzip(new byte[64 * 1024 * 1024]));
        var csv = send(gzip((Sender.HEADER + "x".repeat(40 * 1024 * 1024)).getBytes(UTF_8)));

        assertThat(sender.awaitRest(batch)).isEqualTo("FAILED");
        assertThat(sender.awaitRest(csv)).isEqualTo("FAILED");
    }

    private UUID send(byte[] body) {
        var answer = sender.send(sender.signed(UUID.randomUUID().toString(), body));
        assertThat(answer.status()).isEqualTo(202);
        return answer.batchId();
    }

    private static String good(String name, int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("G%1$s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,D%1$s,%2$d\n"
                    .formatted(name, i));
        }
        return lines.toString();
    }

    private static String line(
            String day, String quantity, String amount, String currency, String sku, String document) {
        return "BAD,Shop,1 A St,Lyon,,69001,,A,,%s,Item,,,,,%s,%s,%s,%s,R1,Ann,,,,%s,0\n"
                .formatted(sku, day, quantity, amount, currency, document);
    }

    private static String accented(String shop) {
        return Sender.HEADER
                + "%1$s,Épicerie à l'œuvre,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,%1$s,0\n"
                        .formatted(shop);
    }

    private static String json(String shop) {
        return """
                [{"CardCode":"%1$s","NAME":"Épicerie à l'œuvre","ShipTo":"A","ITEM":"SKU1","POSTINGDATE":"2026-11-02",
                "QUANTITY":1,"AMOUNT":10.5,"CURRENCY":"EUR","DOCNUM":"%1$s","LINENUM":0}]
                """.formatted(shop);
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("week.csv"));
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private List<OrderRecorded> ordersOf(String account) {
        return published.all(Topic.ORDERS, OrderRecorded.class).stream()
                .filter(order -> order.getAccountId().equals(account))
                .toList();
    }

    private List<String> codes(UUID batch) {
        return jdbc.sql("select code from reject where batch_id = :id order by row_number")
                .param("id", batch)
                .query(String.class)
                .list();
    }

    private List<String> raw(UUID batch) {
        return jdbc.sql("select raw from reject where batch_id = :id order by row_number")
                .param("id", batch)
                .query(String.class)
                .list();
    }

    private Map<String, Object> counts(UUID batch) {
        return jdbc.sql("select line_count, accepted_count, rejected_count from batch where id = :id")
                .param("id", batch)
                .query()
                .singleRow();
    }
}
