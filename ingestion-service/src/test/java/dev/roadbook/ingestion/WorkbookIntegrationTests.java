package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.ingestion.file.sheet.xlsx.Workbooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Workbooks by webhook and by upload, from the file to orders and rejects. */
class WorkbookIntegrationTests extends ApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesAWorkbookByWebhookAndNamesRowsAsTheSheetDoes() {
        var workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Sales of November");
            header(sheet, 3);
            for (int i = 0; i < 20; i++) {
                line(sheet, 5 + i, "WB1", i, 10.5);
            }
            line(sheet, 40, "WB1", 40, 1);
            sheet.value(40, 7, "#N/A");
            line(sheet, 41, "WB1", 41, 1);
            sheet.value(41, 1, "#REF!");
            line(sheet, 42, "WB1", 42, 1);
            sheet.value(42, 5, "soon");
        });

        var answer = sender.send(sender.signed(UUID.randomUUID().toString(), workbook)
                .setHeader("Content-Type", XLSX)
                .header("X-Filename", "week46.xlsx"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(sender.awaitRest(answer.batchId())).isEqualTo("COMPLETED");
        assertThat(rejects(answer.batchId()))
                .containsExactly(
                        "41 CELL_ERROR AMOUNT (column H) holds the error #N/A",
                        "42 CELL_ERROR NAME (column B) holds the error #REF!",
                        "43 BAD_DATE 'soon' is not a date");
        assertThat(jdbc.sql("select sum(amount) || ' on ' || max(ordered_on) from sales_line where document = 'WB1'")
                        .query(String.class)
                        .single())
                .isEqualTo("210.00 on 2026-11-02");
    }

    @Test
    void takesAWorkbookByUpload() throws Exception {
        var workbook = Workbooks.of(sheet -> {
            header(sheet, 0);
            line(sheet, 1, "WB2", 1, 12);
        });

        var answer = upload("week47.xlsx", workbook);

        assertThat(answer).hasStatus(202);
        var batch = UUID.fromString(JsonPath.read(bodyOf(answer), "$.batch_id"));
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select sum(amount) from sales_line where document = 'WB2'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void refusesAtOnceWhatIsNoWorkbook() throws Exception {
        var letter = Workbooks.parts("");
        letter.computeIfPresent("_rels/.rels", (_, text) -> text.replace("xl/workbook.xml", "word/document.xml"));

        var answer = upload("letter.docx", Workbooks.zip(letter));

        assertThat(answer).hasStatus(415);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("unsupported_type");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("This file is not read: the file is an office document but no workbook.");
        assertThat(sender.send(sender.signed(UUID.randomUUID().toString(), Workbooks.zip(letter)))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void failsAWorkbookWhoseSheetsItCannotTellApart() {
        var workbook = Workbooks.of(Map.of(
                "October", sheet -> header(sheet, 0),
                "November", sheet -> header(sheet, 0)));

        var batch = sender.leave("sap", workbook);

        assertThat(sender.awaitRest(batch)).isEqualTo("FAILED");
        assertThat(jdbc.sql("select failure_reason from batch where id = :id")
                        .param("id", batch)
                        .query(String.class)
                        .single())
                .contains("more than one sheet", "'October'", "'November'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/vnd.ms-excel", XLSX, "application/octet-stream"})
    void believesContentRatherThanItsDeclaredType(String type) {
        var file = Workbooks.of(sheet -> {
            header(sheet, 0);
            line(sheet, 1, "WB-" + type.hashCode(), 1, 12);
        });

        var answer =
                sender.send(sender.signed(UUID.randomUUID().toString(), file).setHeader("Content-Type", type));

        assertThat(sender.awaitRest(answer.batchId())).isEqualTo("COMPLETED");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return http.post()
                .uri("/api/datasets/sales")
                .multipart()
                .file(new MockMultipartFile("file", name, XLSX, content))
                .with(as("MANAGER"))
                .exchange();
    }

    private List<String> rejects(UUID batch) {
        return jdbc.sql(
                        "select row_number || ' ' || code || ' ' || message from reject where batch_id = :id order by row_number")
                .param("id", batch)
                .query(String.class)
                .list();
    }

    private static void header(Worksheet sheet, int row) {
        var names = List.of(
                "CardCode",
                "NAME",
                "ShipTo",
                "ITEM",
                "ITEMDESC",
                "POSTINGDATE",
                "QUANTITY",
                "AMOUNT",
                "CURRENCY",
                "DOCNUM",
                "LINENUM");
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
        }
    }

    private static void line(Worksheet sheet, int row, String document, int number, double amount) {
        sheet.value(row, 0, "WB100");
        sheet.value(row, 1, "Épicerie");
        sheet.value(row, 2, "A");
        sheet.value(row, 3, "SKU1");
        sheet.value(row, 4, "Red");
        sheet.value(row, 5, LocalDate.of(2026, 11, 2));
        sheet.style(row, 5).format("d mmm yyyy").set();
        sheet.value(row, 6, 1);
        sheet.value(row, 7, amount);
        sheet.value(row, 8, "EUR");
        sheet.value(row, 9, document);
        sheet.value(row, 10, number);
    }
}
