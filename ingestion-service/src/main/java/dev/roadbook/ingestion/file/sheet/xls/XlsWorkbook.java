package dev.roadbook.ingestion.file.sheet.xls;

import dev.roadbook.ingestion.file.Content;
import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.file.sheet.CellReference;
import dev.roadbook.ingestion.file.sheet.CellText;
import dev.roadbook.ingestion.file.sheet.RowBuilder;
import dev.roadbook.ingestion.file.sheet.Sheet;
import dev.roadbook.ingestion.file.sheet.Workbook;
import java.io.IOException;
import java.util.List;

/** A workbook of the old format. */
final class XlsWorkbook implements Workbook {

    private final Compound compound;
    private final BiffGlobals globals;
    private final Dialect dialect;
    private final FileProperties limits;

    private XlsWorkbook(Compound compound, BiffGlobals globals, Dialect dialect, FileProperties limits) {
        this.compound = compound;
        this.globals = globals;
        this.dialect = dialect;
        this.limits = limits;
    }

    static XlsWorkbook of(Content content, Dialect dialect, FileProperties limits) throws IOException {
        var compound = Compound.open(content.path(), limits);
        boolean opened = false;
        try (var records = compound.records(0)) {
            var workbook = new XlsWorkbook(compound, BiffGlobals.of(records, content, limits), dialect, limits);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                compound.close();
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return globals.sheets();
    }

    @Override
    public Cursor open(Sheet sheet) {
        int position = CellReference.number(sheet.part());
        if (position < 0) {
            throw new UnreadableFile(
                    FailureCode.DAMAGED_FILE, "the workbook lacks its sheet '%s'".formatted(sheet.name()));
        }
        var cells = new BiffCells(globals, new CellText(dialect, globals.isOf1904()));
        return new XlsSheet(compound.records(position), cells, new RowBuilder(sheet.name(), limits));
    }

    @Override
    public void close() throws IOException {
        try (compound;
                var _ = globals.texts()) {
            // Both, whatever the other says.
        }
    }
}
