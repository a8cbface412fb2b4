package dev.roadbook.ingestion.file.sheet.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.roadbook.ingestion.file.FilesFixture;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsTests {

    @TempDir
    Path storage;

    private FilesFixture files;

    @BeforeEach
    void open() {
        files = FilesFixture.in(storage, Map.of("roadbook.files.max-xls-size", "16MB"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void readsTextsNumbersDaysTruthsErrorsAndFormulas() {
        var workbook = OldWorkbooks.of(book -> {
            var sheet = book.createSheet("Sales");
            header(sheet, 2, "id", "name", "day", "amount", "paid", "error", "text", "count");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue("0012");
            row.createCell(1).setCellValue("Épicerie à l'œuvre 北");
            var day = row.createCell(2);
            day.setCellValue(LocalDate.of(2026, 11, 2));
            day.setCellStyle(book.createCellStyle());
            day.getCellStyle().setDataFormat((short) 14);
            row.createCell(3).setCellValue(-1234.56);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(FormulaError.NA);
            row.createCell(6).setCellFormula("A5&\"x\"");
            row.getCell(6).setCellValue("0012x");
            row.createCell(7).setCellFormula("1+1");
            row.getCell(7).setCellValue(2);
        });

        try (var rows = files.open(workbook, FilesFixture.dialect(',', "dd/MM/uuuu", "Sales"))) {
            assertThat(rows.header()).startsWith("id", "name").hasSize(8);
            assertThat(rows.next()).isNotNull().satisfies(row -> {
                assertThat(row.number()).isEqualTo(5);
                assertThat(row.cells())
                        .containsExactly(
                                "0012", "Épicerie à l'œuvre 北", "02/11/2026", "-1234,56", "TRUE", "#N/A", "0012x", "2");
            });
            assertThat(rows.next()).isNull();
        }
    }

    /** Shared texts of more than one record go on in the next, which may begin within a text. */
    @Test
    void readsTextsThatGoOnInTheNextRecord() {
        var texts = new ArrayList<List<String>>();
        texts.add(List.of("id", "text"));
        for (int i = 0; i < 3_000; i++) {
            texts.add(List.of("T" + i, (i % 2 == 0 ? "plain " : "ünï北 ") + "x".repeat(i % 97) + i));
        }
        var workbook = OldWorkbooks.of(book -> {
            var sheet = book.createSheet();
            for (int i = 0; i < texts.size(); i++) {
                header(sheet, i, texts.get(i).toArray(String[]::new));
            }
        });

        assertThat(files.read(workbook)).isEqualTo(texts);
    }

    @Test
    void readsManyNumbersOfARow() throws IOException {
        var csv = "id,a,b,c\n1,2,3.25,-4\n5,6000000,7,0.01\n";

        assertThat(files.read(OldWorkbooks.ofCsv(csv)))
                .isEqualTo(csv.lines().map(line -> List.of(line.split(",", -1))).toList());
    }

    @Test
    void takesTheSheetThatHasTheHeaderAndIsShown() {
        var workbook = OldWorkbooks.of(book -> {
            header(book.createSheet("Notes"), 0, "what");
            header(book.createSheet("Sales"), 0, "id", "sales");
            header(book.createSheet("Hidden"), 0, "id", "hidden");
            book.setSheetHidden(2, true);
        });

        assertThat(files.read(workbook).getFirst()).containsExactly("id", "sales");
    }

    @Test
    void refusesAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = good();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(locked, "the workbook has a password: save it without one");
        assertRefused(compound("EncryptedPackage"), "the workbook has a password: save it without one");
    }

    @Test
    void refusesWhatIsNoWorkbookOfItsFormat() throws IOException {
        assertRefused(compound("WordDocument"), "an office document but no workbook");
        assertRefused(compound("Book"), "Excel 95 or older");
        assertRefused(Arrays.copyOf(good(), 700), "damaged or cut short");
        assertRefused(Arrays.copyOf(good(), 17 << 20), "larger than 16 MB");
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}, "damaged or cut short");
    }

    @Test
    void countsTheFolderBeforeItIsHeld() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var compound = new POIFSFileSystem()) {
            for (int i = 0; i < 5_100; i++) {
                compound.getRoot().createDirectory("folder " + i);
            }
            compound.writeFilesystem(out);
        }

        assertRefused(out.toByteArray(), "the workbook holds more than 5000 files");
    }

    /** The table of sectors of a file of more than seven megabytes does not fit into its header. */
    @Test
    void readsAWorkbookOfManySectors() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var compound = new POIFSFileSystem(new ByteArrayInputStream(good()))) {
            compound.createDocument(new ByteArrayInputStream(new byte[9 << 20]), "Pictures");
            for (int i = 0; i < 40; i++) {
                compound.getRoot().createDirectory("folder " + i);
            }
            compound.writeFilesystem(out);
        }

        assertThat(files.read(out.toByteArray())).hasSize(121);
    }

    /** Whatever is wrong is the file's fault, and nothing of it stays on disk. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsOrRefusesWhateverComes(long seed) throws IOException {
        var random = new Random(seed);
        var good = good();
        for (int i = 0; i < 100; i++) {
            var spoilt = good.clone();
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                int at = random.nextBoolean() ? random.nextInt(good.length) : random.nextInt(2_048);
                spoilt[at] = (byte) random.nextInt();
            }
            assertThatNoException().isThrownBy(() -> readOrRefuse(spoilt));
        }

        try (var left = Files.list(storage.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    private void readOrRefuse(byte[] workbook) {
        try {
            files.read(workbook);
        } catch (UnreadableFile e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private void assertRefused(byte[] workbook, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> files.read(workbook))
                .withMessageContaining(reason);
    }

    private static byte[] good() {
        return OldWorkbooks.ofCsv("id,day,amount\n" + "A,2026-11-02,1.5\nB,2026-11-03,2\n".repeat(60));
    }

    private static byte[] compound(String entry) throws IOException {
        try (var compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
            var out = new ByteArrayOutputStream();
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void header(HSSFSheet sheet, int row, String... names) {
        var written = sheet.createRow(row);
        for (int column = 0; column < names.length; column++) {
            written.createCell(column).setCellValue(names[column]);
        }
    }
}
