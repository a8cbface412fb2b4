package dev.roadbook.ingestion.file.sheet.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks: well-made ones by a library, others by hand. */
public final class Workbooks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Workbooks() {}

    /** A workbook of one sheet. */
    public static byte[] of(Consumer<Worksheet> sheet) {
        return of(Map.of("Sales", sheet));
    }

    public static byte[] of(Map<String, Consumer<Worksheet>> sheets) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "roadbook", "1.0")) {
            sheets.forEach((name, write) -> write.accept(workbook.newWorksheet(name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The lines of a text as a person would have them in a sheet: numbers as numbers, days as days. */
    public static byte[] ofCsv(String csv) {
        return of(sheet -> write(csv, sheet));
    }

    private static void write(String csv, Worksheet sheet) {
        var lines = csv.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            var cells = lines.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                write(sheet, row, column, cells[column]);
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (text.matches("-?(0|[1-9]\\d{0,9})(\\.\\d+)?")) {
            sheet.value(row, column, Double.valueOf(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** A workbook of one sheet, whose rows are given as they stand in it. */
    public static byte[] ofRows(String rows) {
        return zip(parts(rows));
    }

    /** The parts of such a workbook, to change some of them. */
    public static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(List.of("r1 officeDocument xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(List.of(
                        "r1 worksheet worksheets/sheet1.xml",
                        "r2 styles styles.xml",
                        "r3 sharedStrings sharedStrings.xml")));
        parts.put("xl/workbook.xml", workbook("", "Sheet1 r1"));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/>
                <numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00&quot; days&quot;"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
                </styleSheet>
                """.formatted(MAIN));
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s"><si><t>id</t></si><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r>
                <rPh sb="0" eb="1"><t>aloud</t></rPh></si><si><t>a_x000D_b</t></si></sst>
                """.formatted(MAIN));
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"%s\"><dimension ref=\"A1:XFD1048576\"/><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    static String workbook(String properties, String... sheets) {
        var listed = new StringBuilder();
        for (var sheet : sheets) {
            var words = sheet.split(" ", -1);
            listed.append("<sheet name=\"%s\" sheetId=\"1\" r:id=\"%s\" %s/>"
                    .formatted(words[0], words[1], words.length > 2 ? "state=\"" + words[2] + "\"" : ""));
        }
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr %s/><sheets>%s</sheets></workbook>"
                .formatted(MAIN, RELATIONS, properties, listed);
    }

    static String relations(List<String> relations) {
        var listed = new StringBuilder("<Relationships>");
        for (var relation : relations) {
            var words = relation.split(" ", -1);
            listed.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(words[0], RELATIONS, words[1], words[2]));
        }
        return listed.append("</Relationships>").toString();
    }

    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
