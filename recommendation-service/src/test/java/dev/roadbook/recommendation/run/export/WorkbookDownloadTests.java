package dev.roadbook.recommendation.run.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookDownloadTests {

    record Row(String code, @Nullable BigDecimal price, LocalDate day) {}

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void hasAColumnForEachComponent() throws IOException {
        var sheet = sheet(new Row("007", new BigDecimal("12.10"), DAY));

        assertThat(cell(sheet, "A1")).contains(">code<");
        assertThat(cell(sheet, "B1")).contains(">price<");
        // leading zeros stay, amounts are exact, 20 November 2026 is day 46346 of a spreadsheet
        assertThat(cell(sheet, "A2")).contains("t=\"inlineStr\"", ">007<");
        assertThat(cell(sheet, "B2")).contains("<v>12.10</v>");
        assertThat(cell(sheet, "C2")).contains("<v>46346").doesNotContain("inlineStr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "<f>1+1</f>", "a & b", "\u0001bell"})
    void holdsNoFormulaWhateverTextSays(String text) throws IOException {
        var sheet = sheet(new Row(text, null, DAY));

        assertThat(cell(sheet, "A2")).contains("t=\"inlineStr\"");
        assertThat(sheet).doesNotContain("<f>", "<f ", "\u0001");
    }

    @Test
    void formatsTextAsTextSoThatEditingMakesNoFormulaOfIt() throws IOException {
        assertThat(part("xl/styles.xml", written(new Row("=1+1", null, DAY)))).contains("formatCode=\"@\"");
    }

    @Test
    void sendsRowsWhileMoreAreToCome() throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new WorkbookDownload<>(out, Row.class);
        for (int i = 0; i < 20_000; i++) {
            workbook.row(new Row("code " + i, BigDecimal.valueOf(i), DAY));
        }

        assertThat(out.size()).isGreaterThan(100_000);
        workbook.finish();
    }

    private static byte[] written(Row row) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new WorkbookDownload<>(out, Row.class);
        workbook.row(row);
        workbook.finish();
        return out.toByteArray();
    }

    private static String sheet(Row row) throws IOException {
        return part("xl/worksheets/sheet1.xml", written(row));
    }

    /** By the archive's folder, as spreadsheets read it. */
    static String part(String name, byte[] workbook) throws IOException {
        var file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                var part = zip.getInputStream(requireNonNull(zip.getEntry(name), name))) {
            return new String(part.readAllBytes(), UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static String cell(String sheet, String reference) {
        int from = sheet.indexOf("<c r=\"" + reference + "\"");
        assertThat(from).as(reference + " in " + sheet).isNotNegative();
        return sheet.substring(from, sheet.indexOf("</c>", from) + 4);
    }
}
