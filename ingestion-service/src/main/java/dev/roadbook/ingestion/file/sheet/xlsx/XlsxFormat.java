package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.Content;
import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.FileKind;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.Format;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.file.sheet.WorkbookRows;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Workbooks of SpreadsheetML, with macros or without: neither they nor formulas are ever run, nor links followed. */
@Component
final class XlsxFormat implements Format {

    private final FileProperties limits;

    XlsxFormat(FileProperties limits) {
        this.limits = limits;
    }

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public void check(Path file) throws IOException {
        try (var archive = Archive.open(file, limits)) {
            Outline.of(archive, limits);
        }
    }

    @Override
    public Rows open(Content content, Dialect dialect) throws IOException {
        return WorkbookRows.of(XlsxWorkbook.of(content, dialect, limits), dialect, content.size());
    }
}
