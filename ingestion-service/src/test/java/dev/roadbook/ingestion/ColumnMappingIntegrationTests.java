package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.ingestion.file.sheet.xlsx.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A file nobody has seen: what its columns may mean, what would become of it, and how it becomes a source's. */
class ColumnMappingIntegrationTests extends ApiTest {

    private static final String GERMAN = """
            Kd-Nr;Firma;Ort;Artikelnr;Bezeichnung;Belegdatum;Menge;Nettobetrag;Farbe des Etiketts
            100;Weinhaus Nord;Kiel;RI-1;Riesling;03.11.2026;12;1.102,50;grün
            100;Weinhaus Nord;Kiel;SB-2;Silvaner;13.11.2026;6;54,00;
            101;Kontor Süd;Ulm;RI-1;Riesling;14.11.2026;sechs;54,00;
            101;Kontor Süd;Ulm;RI-1;Riesling;14.11.2027;6;54,00;
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Published published;

    @Test
    void proposesWhatTheColumnsOfAnUnknownFileMean() {
        var answer = dryRun("Export Nord 2026-46.csv", GERMAN.getBytes(Charset.forName("windows-1252")), Map.of());

        assertThat(answer).hasStatus(200);
        assertThat(meanings(answer))
                .containsExactly(
                        "Kd-Nr card-code HIGH",
                        "Firma name HIGH",
                        "Ort city HIGH",
                        "Artikelnr sku HIGH",
                        "Bezeichnung description HIGH",
                        "Belegdatum ordered-on HIGH",
                        "Menge quantity MEDIUM",
                        "Nettobetrag amount HIGH",
                        "Farbe des Etiketts colour MEDIUM");
        assertThat(mapOf(answer, "$.profile"))
                .containsEntry("name", "export-nord")
                .containsEntry("decimal", ",")
                .containsEntry("dates", List.of("d.M.uuuu"))
                .containsEntry("default_currency", "EUR");
        assertThat(listOf(answer, "$.columns[1].samples")).containsExactly("Weinhaus Nord", "Kontor Süd");
    }

    @Test
    void takesForANameWhatHasACodeBesideIt() {
        var file =
                "Kd-Nr;Kunde;Artikelnr;Artikel;Datum;Menge;Betrag\n101;Weinhaus Nord;RW-1;Roter Wein;02.11.2026;6;54,50\n";

        var answer = dryRun("kasse.csv", file.getBytes(UTF_8), Map.of());

        assertThat(meanings(answer))
                .contains("Kd-Nr card-code HIGH", "Kunde name HIGH", "Artikelnr sku HIGH", "Artikel description HIGH");
        assertThat(read(answer, "$.outcome.accepted_count")).isEqualTo(1);
    }

    @Test
    void tellsWhatWouldBecomeOfTheRowsAndStoresNothing() throws IOException {
        long before = sender.count("batch");

        var answer = dryRun("nord.csv", GERMAN.getBytes(UTF_8), Map.of());

        assertThat(read(answer, "$.outcome.accepted_count")).isEqualTo(2);
        assertThat(read(answer, "$.outcome.rejected_count")).isEqualTo(2);
        assertThat(listOf(answer, "$.outcome.reasons[*].code")).containsExactlyInAnyOrder("BAD_NUMBER", "FUTURE_DATE");
        assertThat(mapOf(answer, "$.outcome.rows[0].values"))
                .containsEntry("ordered-on", "2026-11-03")
                .containsEntry("amount", "1102.50")
                .containsEntry("quantity", "12.000")
                .containsEntry("name", "Weinhaus Nord");
        assertThat(read(answer, "$.outcome.rows[2].message")).asString().contains("'sechs' is not a number");
        assertThat(sender.count("batch")).isEqualTo(before);
        try (var spool = Files.list(Path.of("target/test-files/api/spool"))) {
            assertThat(spool).isEmpty();
        }
    }

    @Test
    void saysWhichColumnsAreMissing() {
        var answer = dryRun("half.csv", "Kunde;Datum;Irgendwas\n1;02.11.2026;x y z\n".getBytes(UTF_8), Map.of());

        assertThat(listOf(answer, "$.missing")).containsExactlyInAnyOrder("sku", "quantity", "amount");
        assertThat(read(answer, "$.outcome")).isNull();
    }

    @Test
    void findsTheHeaderOfAWorkbookBelowItsTitles() {
        var workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Ventas de noviembre");
            var header =
                    List.of("Nº cliente", "Razón social", "Código artículo", "Fecha factura", "Cantidad", "Importe");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(2, column, header.get(column));
            }
            for (int row = 3; row < 60; row++) {
                sheet.value(row, 0, "C" + row);
                sheet.value(row, 1, "Bodega " + row);
                sheet.value(row, 2, "SKU1");
                sheet.value(row, 3, LocalDate.of(2026, 11, 2));
                sheet.style(row, 3).format("dd/mm/yyyy").set();
                sheet.value(row, 4, 2);
                sheet.value(row, 5, 10.5);
            }
        });

        var answer = dryRun("ventas.xlsx", workbook, Map.of());

        assertThat(meanings(answer))
                .containsExactly(
                        "Nº cliente card-code HIGH",
                        "Razón social name HIGH",
                        "Código artículo sku HIGH",
                        "Fecha factura ordered-on HIGH",
                        "Cantidad quantity HIGH",
                        "Importe amount HIGH");
        assertThat(read(answer, "$.outcome.accepted_count")).isEqualTo(57);
        assertThat(listOf(answer, "$.outcome.rows")).hasSize(50);
    }

    @Test
    void readsByTheProfileOfWhoeverWritesSuchHeaders() {
        var lines = Sender.HEADER + LINE.formatted("CM1", "Map", "CMR", "CM1");

        var answer = dryRun("sap.csv.gz", zipped(lines), Map.of());

        assertThat(read(answer, "$.source")).isEqualTo("sap");
        assertThat(read(answer, "$.proposed")).isEqualTo(false);
        assertThat(read(answer, "$.outcome.accepted_count")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from account where id like 'CM1%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent_id,name,monthly_target                                  | reps
            activity_id,agent_id,type,date                                | activities
            Code client;Nom;Code article;Date facture;Quantité;Montant HT | isavigne
            """)
    void recognisesEveryKindByItsHeader(String header, String source) {
        var answer = dryRun("file.csv", (header + "\n").getBytes(UTF_8), Map.of());

        assertThat(read(answer, "$.source")).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\"",
                "{}",
                "{\"name\":\"x\",\"fallback_encoding\":\"none\",\"decimal\":\".\",\"grouping\":\",\",\"dates\":[\"u\"],\"columns\":{}}",
                "{\"name\":\"x\",\"fallback_encoding\":\"utf-8\",\"decimal\":\".\",\"grouping\":\".\",\"dates\":[\"u\"],\"columns\":{}}",
                "{\"name\":\"x\",\"fallback_encoding\":\"utf-8\",\"decimal\":\".\",\"grouping\":\",\",\"dates\":[\"bb\"],\"columns\":{}}",
                "{\"name\":\"x\",\"fallback_encoding\":\"utf-8\",\"decimal\":\".\",\"grouping\":\",\",\"dates\":[\"u\"],\"columns\":{\"weather\":[\"A\"]}}",
            })
    void refusesWhatIsNoProfile(String profile) {
        assertThat(dryRun("nord.csv", GERMAN.getBytes(UTF_8), Map.of("profile", profile)))
                .hasStatus(400);
    }

    @Test
    void saysWhyAFileCannotBeTried() {
        var answer = dryRun("twice.csv", "Kunde;Kunde;Datum\n1;2;3\n".getBytes(UTF_8), Map.of());

        assertThat(answer).hasStatus(422);
        assertThat(read(answer, "$.detail")).asString().contains("names columns twice: Kunde");
        assertThat(dryRun("none.csv", new byte[0], Map.of())).hasStatus(400);
    }

    private MvcTestResult dryRun(String name, byte[] file, Map<String, String> parameters) {
        var request = http.post()
                .uri("/api/dry-runs")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", file))
                .with(as("MANAGER"));
        parameters.forEach(request::param);
        return request.exchange();
    }

    private static List<String> meanings(MvcTestResult answer) {
        List<Map<String, Object>> columns = JsonPath.read(bodyOf(answer), "$.columns");
        return columns.stream()
                .map(column -> "%s %s %s".formatted(column.get("name"), column.get("field"), column.get("confidence")))
                .toList();
    }

    private static @Nullable Object read(MvcTestResult answer, String path) {
        return JsonPath.read(bodyOf(answer), path);
    }

    private static List<Object> listOf(MvcTestResult answer, String path) {
        return JsonPath.read(bodyOf(answer), path);
    }

    private static Map<String, Object> mapOf(MvcTestResult answer, String path) {
        return JsonPath.read(bodyOf(answer), path);
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
