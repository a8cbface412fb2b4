package dev.roadbook.ingestion.file.sheet.xls;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The compound file that a workbook of the old format is. */
final class Compound implements AutoCloseable {

    private static final String WORKBOOK = "Workbook";

    private final POIFSFileSystem files;

    private Compound(POIFSFileSystem files) {
        this.files = files;
    }

    static Compound open(Path file, FileProperties limits) throws IOException {
        if (Files.size(file) > limits.maxXlsSize().toBytes()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "the workbook is larger than %d MB, which is too much of the old format: save it as XLSX"
                            .formatted(limits.maxXlsSize().toMegabytes()));
        }
        Folder.requireFewEntries(file, limits.maxParts());
        var files = open(file);
        boolean opened = false;
        try {
            requireWorkbook(files);
            opened = true;
            return new Compound(files);
        } finally {
            if (!opened) {
                files.close();
            }
        }
    }

    private static POIFSFileSystem open(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (RuntimeException | IOException e) {
            throw damaged(e);
        }
    }

    private static void requireWorkbook(POIFSFileSystem files) {
        var root = files.getRoot();
        if (root.hasEntry("EncryptedPackage")) {
            throw password();
        }
        if (root.hasEntry("Book")) {
            throw new UnreadableFile(
                    FailureCode.UNSUPPORTED_FORMAT, "the workbook is of Excel 95 or older: save it as XLSX");
        }
        if (!root.hasEntry(WORKBOOK)) {
            throw new UnreadableFile(FailureCode.UNSUPPORTED_FORMAT, "the file is an office document but no workbook");
        }
    }

    /** The records of the workbook from a position on. */
    BiffRecords records(int position) {
        return undamaged(() -> {
            try {
                DocumentInputStream stream = files.createDocumentInputStream(WORKBOOK);
                stream.skipNBytes(position);
                return new BiffRecords(stream);
            } catch (IOException e) {
                throw damaged(e);
            }
        });
    }

    /** The library tells damage by whatever fails first. */
    static <T extends @Nullable Object> T undamaged(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableFile | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    static UnreadableFile password() {
        return new UnreadableFile(FailureCode.PASSWORD_PROTECTED, "the workbook has a password: save it without one");
    }

    private static UnreadableFile damaged(Exception e) {
        return new UnreadableFile(FailureCode.DAMAGED_FILE, "the workbook is damaged or cut short", e);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
