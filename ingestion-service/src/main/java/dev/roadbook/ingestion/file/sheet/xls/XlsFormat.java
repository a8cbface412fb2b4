package dev.roadbook.ingestion.file.sheet.xls;

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

/** Workbooks as Excel wrote them from 97 to 2003 (BIFF8). */
@Component
final class XlsFormat implements Format {

    private final FileProperties limits;

    XlsFormat(FileProperties limits) {
        this.limits = limits;
    }

    @Override
    public FileKind kind() {
        return FileKind.XLS;
    }

    @Override
    public void check(Path file) throws IOException {
        try (var compound = Compound.open(file, limits)) {
            BiffGlobals.requireOpen(compound.records(0));
        }
    }

    @Override
    public Rows open(Content content, Dialect dialect) throws IOException {
        return WorkbookRows.of(XlsWorkbook.of(content, dialect, limits), dialect, content.size());
    }
}
