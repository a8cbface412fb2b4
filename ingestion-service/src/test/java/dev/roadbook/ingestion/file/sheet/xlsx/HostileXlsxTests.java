package dev.roadbook.ingestion.file.sheet.xlsx;

import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.GOOD;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.before;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.changed;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.claimSmall;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.cut;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.files;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.lying;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.names;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.padded;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.sharedTexts;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.sheets;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.twice;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.with;
import static dev.roadbook.ingestion.file.sheet.xlsx.HostileWorkbooks.without;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.roadbook.ingestion.file.FilesFixture;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that mean harm, or came to it: each is refused with a reason, and nothing of it stays on disk. */
class HostileXlsxTests {

    @TempDir
    Path storage;

    private FilesFixture files;

    @BeforeEach
    void open() {
        files = FilesFixture.in(
                storage, Map.of("roadbook.files.max-shared-texts", "1MB", "roadbook.files.max-inflated-size", "64MB"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    static Stream<Arguments> refused() {
        var doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        return Stream.of(
                Arguments.of(
                        "a sheet that promises too much",
                        padded("xl/worksheets/sheet1.xml", 40),
                        "more than 200 times"),
                Arguments.of(
                        "many parts of which each is modest",
                        padded("xl/media/%d.png", 12, 8),
                        "larger than 67108864B"),
                Arguments.of("100 000 files", files(100_000), "more than 5000 files"),
                Arguments.of("6 000 sheets", sheets(6_000), "more than 5000 sheets"),
                Arguments.of("a name that leads out", with("../../etc/passwd", "x"), "leads out of it"),
                Arguments.of("a name from the root", with("/etc/passwd", "x"), "leads out of it"),
                Arguments.of("a name of Windows", with("C:\\x", "x"), "leads out of it"),
                Arguments.of("an archive within", with("xl/media/more.zip", "x"), "holds a compressed file"),
                Arguments.of("a name twice", twice(), "two files of one name"),
                Arguments.of(
                        "an entity from outside in the sheet",
                        before("xl/worksheets/sheet1.xml", doctype),
                        "declares a document type"),
                Arguments.of(
                        "laughs in shared texts", before("xl/sharedStrings.xml", laughs), "declares a document type"),
                Arguments.of("laughs in styles", before("xl/styles.xml", laughs), "declares a document type"),
                Arguments.of("laughs in the workbook", before("xl/workbook.xml", laughs), "declares a document type"),
                Arguments.of("an entity in relations", before("_rels/.rels", doctype), "declares a document type"),
                Arguments.of(
                        "an entity nobody declares",
                        Workbooks.ofRows("<row><c><v>&a;</v></c></row>"),
                        "declares a document type or entities"),
                Arguments.of(
                        "shared texts without end",
                        sharedTexts("<si><t>" + "x".repeat(30_000) + "</t></si>", 100),
                        "take more than 1 MB"),
                Arguments.of(
                        "countless empty shared texts", sharedTexts("<si><t/></si>", 200_000), "take more than 1 MB"),
                Arguments.of(
                        "a shared text too long",
                        sharedTexts("<si><t>" + "x".repeat(33_000) + "</t></si>", 1),
                        "more than 32768 characters"),
                Arguments.of(
                        "a cell too long",
                        Workbooks.ofRows("<row><c t='str'><v>" + "x".repeat(33_000) + "</v></c></row>"),
                        "more than 32768 characters"),
                Arguments.of(
                        "a cell too far right",
                        Workbooks.ofRows("<row><c r='SG1'><v>1</v></c></row>"),
                        "column SG; no more than 500"),
                Arguments.of(
                        "a cell of no place",
                        Workbooks.ofRows("<row><c r='11'><v>1</v></c></row>"),
                        "without a proper name"),
                Arguments.of(
                        "a row of wide cells",
                        Workbooks.ofRows(
                                "<row>" + ("<c t='str'><v>" + "x".repeat(30_000) + "</v></c>").repeat(40) + "</row>"),
                        "more than 1000000 characters"),
                Arguments.of(
                        "rows in no order",
                        Workbooks.ofRows(GOOD + "<row r='1'><c><v>1</v></c></row>"),
                        "row 1 after row 2"),
                Arguments.of("a row beyond the last", Workbooks.ofRows("<row r='1048577'/>"), "none of 1 to 1048576"),
                Arguments.of("a row of no number", Workbooks.ofRows("<row r='x'/>"), "none of 1 to 1048576"),
                Arguments.of(
                        "a shared text that is not there",
                        Workbooks.ofRows("<row r='7'><c r='B7' t='s'><v>9</v></c></row>"),
                        "cell B7 of sheet 'Sheet1' names a text"),
                Arguments.of("elements as deep as a well", Workbooks.ofRows("<a>".repeat(200)), "XML"),
                Arguments.of(
                        "an attribute without end",
                        Workbooks.ofRows("<row><c r='" + "A".repeat(100_000) + "'/></row>"),
                        "XML"),
                Arguments.of(
                        "a name more in each cell",
                        Workbooks.ofRows("<row>" + names(3_000) + "</row>"),
                        "no part of a workbook"),
                Arguments.of("tags that do not match", Workbooks.ofRows("<row></c>"), "not well-formed XML"),
                Arguments.of(
                        "a sheet that is not there",
                        without("xl/worksheets/sheet1.xml"),
                        "lacks its part xl/worksheets/sheet1.xml"),
                Arguments.of("no workbook", without("xl/workbook.xml"), "lacks its part xl/workbook.xml"),
                Arguments.of(
                        "a binary workbook",
                        changed("_rels/.rels", Workbooks.relations(List.of("r1 officeDocument xl/workbook.bin"))),
                        "XLSB"),
                Arguments.of(
                        "a letter",
                        changed("_rels/.rels", Workbooks.relations(List.of("r1 officeDocument word/document.xml"))),
                        "no workbook"),
                Arguments.of("cut short", cut(Workbooks.ofRows(GOOD), 0.7), "damaged or cut short"),
                Arguments.of("a folder that lies", lying(Workbooks.ofRows(GOOD)), "more than 5000 files"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] workbook, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .as(what)
                .isThrownBy(() -> files.read(workbook))
                .withMessageContaining(reason);

        assertNothingIsLeft();
    }

    @Test
    void countsWhatASheetBecomesWhateverItPromises() {
        var honest = padded("xl/worksheets/sheet1.xml", 40);
        var lying = honest.clone();
        claimSmall(lying, "xl/worksheets/sheet1.xml");

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> files.read(lying))
                .withMessageContaining("more than 200 times");
        assertNothingIsLeft();
    }

    @Test
    void damageInTheMiddleIsToldFromAFaultOfTheDisk() {
        var workbook = Workbooks.ofRows(GOOD + "<row><c t='str'><v>text</v></c></row>".repeat(2_000));
        Arrays.fill(workbook, workbook.length / 2, workbook.length / 2 + 40, (byte) 0x55);

        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> files.read(workbook));
        assertNothingIsLeft();
    }

    /** Whatever is wrong, in the archive or in a part of it, is the file's fault, and nothing of it stays on disk. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsOrRefusesWhateverComes(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var parts = Workbooks.parts(GOOD + "<row><c t='inlineStr'><is><t>x</t></is></c></row>".repeat(20));
            var spoiltPart = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            parts.computeIfPresent(spoiltPart, (_, text) -> spoilt(text, random));
            var spoilt = Workbooks.zip(parts);
            if (random.nextBoolean()) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }

            assertThatNoException().isThrownBy(() -> readOrRefuse(spoilt));
        }

        assertNothingIsLeft();
    }

    /** Repeats, leaves out or changes a piece of the text. */
    private static String spoilt(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(30));
        return text.substring(0, from)
                + switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> text.substring(from, to).repeat(random.nextInt(200));
                    case 2 -> text.substring(from, to).replace('"', '<');
                    default -> Character.toString(random.nextInt(0x110000));
                }
                + text.substring(to);
    }

    private void readOrRefuse(byte[] workbook) {
        try {
            files.read(workbook);
        } catch (UnreadableFile e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void followsNoLinkAndRunsNothing() {
        var parts = Workbooks.parts(GOOD + "<row><c t='str'><f>[1]Sheet1!A1</f><v>kept</v></c></row>");
        parts.put("xl/vbaProject.bin", "Sub AutoOpen()");
        parts.put("xl/externalLinks/externalLink1.xml", "<!DOCTYPE x SYSTEM 'http://localhost:1/x'><x/>");
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/hyperlink' Target='http://localhost:1/' TargetMode='External'/></Relationships>");

        assertThat(files.read(Workbooks.zip(parts)).getLast()).containsExactly("kept");
    }

    @Test
    void readsSixteenBitXml() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Workbooks.parts(GOOD).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_16));
            }
        }

        assertThat(files.read(out.toByteArray())).hasSize(2);
    }

    @Test
    void readsAWorkbookWithinAWrapping() throws IOException {
        var workbook = Workbooks.ofRows(GOOD);
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(workbook);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("week.xlsx"));
            out.write(workbook);
        }

        assertThat(files.read(gzip.toByteArray())).hasSize(2);
        assertThat(files.read(zip.toByteArray())).hasSize(2);
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        try (var left = Files.list(storage.resolve("spool"))) {
            assertThat(left).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
