package dev.roadbook.ingestion.file.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.ingestion.file.FilesFixture;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTests {

    private FilesFixture files;

    @BeforeEach
    void open(@TempDir Path storage) {
        files = FilesFixture.in(storage);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void readsTextsNumbersDaysAndTruths() {
        var workbook = Workbooks.of(sheet -> {
            header(sheet, 0, "id", "name", "day", "amount", "paid");
            sheet.value(1, 0, "0012");
            sheet.value(1, 1, "Épicerie & Cie");
            sheet.value(1, 2, LocalDate.of(2026, 11, 2));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, -12.5);
            sheet.value(1, 4, true);
        });

        assertThat(files.read(workbook))
                .containsExactly(
                        List.of("id", "name", "day", "amount", "paid"),
                        List.of("0012", "Épicerie & Cie", "2026-11-02", "-12.5", "TRUE"));
    }

    @Test
    void writesNumbersAndDaysAsTheSourceDoes() {
        var workbook = Workbooks.of(sheet -> {
            header(sheet, 0, "id", "day", "amount", "typed");
            sheet.value(1, 0, 7);
            sheet.value(1, 1, LocalDate.of(2026, 11, 2));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 1234.5);
            sheet.value(1, 3, "1 234,50");
        });

        assertThat(files.read(workbook, FilesFixture.dialect(',', "dd/MM/uuuu", "Sales"))
                        .getLast())
                .containsExactly("7", "02/11/2026", "1234,5", "1 234,50");
    }

    @ParameterizedTest(name = "{0} in style {1} is {2}")
    @CsvSource({
        "46328, 1, 2026-11-02",
        "46328.75, 2, 2026-11-02",
        "46327.999999999, 1, 2026-11-02",
        "1, 1, 1900-01-01",
        "59, 1, 1900-02-28",
        "60, 1, 60",
        "61, 1, 1900-03-01",
        "-1, 1, -1",
        "0.5, 1, 0.5",
        "2958465, 1, 9999-12-31",
        "2958466, 1, 2958466",
        "1e20, 1, 100000000000000000000",
        "46328, 0, 46328",
        "46328, 4, 46328",
        "812, 3, 00812",
        "123456, 3, 123456",
        "1.0049999999999999, 0, 1.005",
        "0.30000000000000004, 0, 0.3",
        "1.5E3, 0, 1500",
        "1e999, 0, 1e999",
        "x, 1, x",
        "46328, 99, 46328"
    })
    void readsANumberAsItsStyleSays(String number, String style, String text) {
        var workbook = Workbooks.ofRows(header() + "<row><c s='%s'><v>%s</v></c></row>".formatted(style, number));

        assertThat(files.read(workbook).getLast()).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1904-01-02", "44866, 2026-11-02", "60, 1904-03-01"})
    void countsDaysFrom1904WhereTheWorkbookDoes(String number, String text) {
        var parts = Workbooks.parts(header() + "<row><c s='1'><v>%s</v></c></row>".formatted(number));
        parts.put("xl/workbook.xml", Workbooks.workbook("date1904='1'", "Sheet1 r1"));

        assertThat(files.read(Workbooks.zip(parts)).getLast()).containsExactly(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    <c t='s'><v>1</v></c>                                     | rich text
                    <c t='inlineStr'><is><t>in</t><r><t>line</t></r></is></c> | inline
                    <c t='str'><f>A1</f><v>text</v></c>                       | text
                    <c><f>1+1</f><v>2</v></c>                                 | 2
                    <c><f>1+1</f></c>                                         | #FORMULA!
                    <c><f>1+1</f><v/></c>                                     | #FORMULA!
                    <c t='e'><f>1/0</f><v>#DIV/0!</v></c>                     | #DIV/0!
                    <c t='b'><v>0</v></c>                                     | FALSE
                    <c t='d'><v>2026-11-02T10:00:00Z</v></c>                  | 2026-11-02
                    <c><v><![CDATA[1]]><!-- x -->2</v></c>                    | 12
                    <c t='str'><v>&lt;&#233;&amp;</v></c>                     | <é&
                    <x:c xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:v>3</x:v></x:c> | 3
                    """)
    void readsACell(String cell, String text) {
        assertThat(files.read(Workbooks.ofRows(header() + "<row>" + cell + "</row>"))
                        .getLast())
                .containsExactly(text);
    }

    @Test
    void findsTheHeaderBelowTitlesAndPassesOverBlankRows() {
        var workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Sales of November, by store");
            sheet.range(0, 0, 0, 5).merge();
            sheet.value(2, 1, "printed on Monday");
            header(sheet, 4, "", "id", "amount");
            sheet.value(6, 1, "A");
            sheet.value(6, 2, 1);
            sheet.value(9, 1, "B");
            sheet.value(9, 5, "a note");
        });

        try (var rows = files.open(workbook, FilesFixture.dialect())) {
            assertThat(rows.header()).containsExactly("", "id", "amount");
            assertThat(rows.next()).isNotNull().satisfies(row -> {
                assertThat(row.number()).isEqualTo(7);
                assertThat(row.cells()).containsExactly("", "A", "1");
            });
            assertThat(rows.next()).isNotNull().satisfies(row -> {
                assertThat(row.number()).isEqualTo(10);
                assertThat(row.cells()).containsExactly("", "B", "", "", "", "a note");
            });
            assertThat(rows.next()).isNull();
            assertThat(rows.bytesRead()).isEqualTo(workbook.length);
        }
    }

    @Test
    void takesTheSheetThatHasTheHeader() {
        var workbook =
                workbook("Notes", List.of("what", "when"), "Sales", List.of("id", "amount"), "More", List.of("x"));

        assertThat(files.read(workbook).getFirst()).containsExactly("id", "amount");
    }

    @Test
    void takesTheSheetThatIsNamed() {
        var workbook = workbook("Old", List.of("id", "a"), "New", List.of("id", "b"));

        assertThat(files.read(workbook, FilesFixture.dialect('.', "uuuu-MM-dd", "new"))
                        .getFirst())
                .containsExactly("id", "b");
    }

    @Test
    void doesNotChooseBetweenSheets() {
        assertRefused(
                workbook("Old", List.of("id", "a"), "New", List.of("id", "b")),
                "the columns are on more than one sheet, as on 'Old' and 'New', of: 'Old', 'New'");
        assertRefused(
                workbook("One", List.of("a"), "Two", List.of("b")),
                "no sheet has all columns that are needed, of: 'One', 'Two'");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() ->
                        files.read(workbook("One", List.of("a")), FilesFixture.dialect('.', "uuuu-MM-dd", "Sales")))
                .withMessage("the workbook has no sheet 'Sales'. Its sheets are: 'One'");
    }

    @Test
    void doesNotReadWhatNobodySees() {
        var parts = Workbooks.parts(header() + "<row><c><v>1</v></c></row>");
        parts.put("xl/workbook.xml", Workbooks.workbook("", "Sheet1 r1", "Hidden r4 hidden"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Workbooks.relations(List.of(
                        "r1 worksheet worksheets/sheet1.xml",
                        "r3 sharedStrings /xl/sharedStrings.xml",
                        "r4 worksheet worksheets/sheet1.xml")));

        assertThat(files.read(Workbooks.zip(parts))).hasSize(2);
    }

    @Test
    void readsThreeCellsOfASheetThatSaysItHasSeventeenBillion() {
        var workbook = Workbooks.ofRows(
                header() + "<row r='1048576'><c r='A1048576'><v>1</v></c><c r='SF1048576'><v>2</v></c></row>");

        assertThat(files.read(workbook).getLast()).hasSize(500).startsWith("1").endsWith("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "docProps/app.xml",
                "customXml/item1.xml",
                "xl/workbook.xml"
            })
    void knowsAWorkbookWhateverItBeginsWith(String first) {
        var parts = Workbooks.parts(header() + "<row><c><v>1</v></c></row>");
        var reordered = new LinkedHashMap<String, String>();
        reordered.put(first, parts.getOrDefault(first, "<x/>"));
        parts.forEach(reordered::putIfAbsent);

        assertThat(files.read(Workbooks.zip(reordered))).hasSize(2);
    }

    @Test
    void aBlankWorkbookIsEmpty() {
        assertRefused(Workbooks.of(_ -> {}), "the file is empty");
        assertRefused(Workbooks.ofRows("<row r='3'><c><v> </v></c></row>"), "the file is empty");
    }

    private void assertRefused(byte[] workbook, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> files.read(workbook))
                .withMessageContaining(reason);
    }

    private static byte[] workbook(Object... namesAndHeaders) {
        var sheets = new LinkedHashMap<String, Consumer<Worksheet>>();
        for (int i = 0; i < namesAndHeaders.length; i += 2) {
            var header = (List<?>) namesAndHeaders[i + 1];
            sheets.put((String) namesAndHeaders[i], sheet -> header(sheet, 0, header.toArray(String[]::new)));
        }
        return Workbooks.of(sheets);
    }

    private static void header(Worksheet sheet, int row, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(row, column, names[column].isEmpty() ? null : names[column]);
        }
    }

    private static String header() {
        return "<row><c t='s'><v>0</v></c></row>";
    }
}
