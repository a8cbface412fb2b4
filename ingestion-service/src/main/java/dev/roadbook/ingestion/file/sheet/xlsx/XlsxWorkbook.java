package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.Content;
import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.sheet.CellReference;
import dev.roadbook.ingestion.file.sheet.CellStyle;
import dev.roadbook.ingestion.file.sheet.CellText;
import dev.roadbook.ingestion.file.sheet.SharedTexts;
import dev.roadbook.ingestion.file.sheet.Sheet;
import dev.roadbook.ingestion.file.sheet.Styles;
import dev.roadbook.ingestion.file.sheet.Workbook;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of SpreadsheetML: the sheets, and the styles and texts they share. */
final class XlsxWorkbook implements Workbook {

    private final Archive archive;
    private final Outline outline;
    private final Styles styles;
    private final SharedTexts texts;
    private final Dialect dialect;
    private final FileProperties limits;

    private XlsxWorkbook(
            Archive archive,
            Outline outline,
            Styles styles,
            SharedTexts texts,
            Dialect dialect,
            FileProperties limits) {
        this.archive = archive;
        this.outline = outline;
        this.styles = styles;
        this.texts = texts;
        this.dialect = dialect;
        this.limits = limits;
    }

    static XlsxWorkbook of(Content content, Dialect dialect, FileProperties limits) throws IOException {
        var archive = Archive.open(content.path(), limits);
        boolean opened = false;
        try {
            var outline = Outline.of(archive, limits);
            var styles = StylesPart.read(archive, outline.styles(), limits);
            var texts = texts(archive, outline.texts(), content, limits);
            opened = true;
            return new XlsxWorkbook(archive, outline, styles, texts, dialect, limits);
        } finally {
            if (!opened) {
                archive.close();
            }
        }
    }

    private static SharedTexts texts(Archive archive, @Nullable String part, Content content, FileProperties limits)
            throws IOException {
        if (part == null || !archive.has(part)) {
            return SharedTexts.of(() -> null, content, limits);
        }
        try (var xml = Xml.of(archive, part, limits)) {
            return SharedTexts.of(() -> next(xml), content, limits);
        }
    }

    private static @Nullable String next(Xml xml) {
        while (xml.nextStart()) {
            if (xml.name().equals("si")) {
                return RichText.of(xml, "si");
            }
            xml.foreign(xml.name());
        }
        return null;
    }

    @Override
    public List<Sheet> sheets() {
        return outline.sheets();
    }

    @Override
    public Cursor open(Sheet sheet) throws IOException {
        var content = archive.part(sheet.part());
        var xml = Xml.of(content, sheet.part(), limits);
        var cells = new CellText(dialect, outline.isOf1904());
        return new XlsxSheet(sheet, content, archive.size(sheet.part()), xml, this, cells, limits);
    }

    CellStyle style(String number) {
        return number.isEmpty() ? CellStyle.PLAIN : styles.of(CellReference.number(number));
    }

    /** A shared text by its number, or none. */
    @Nullable String text(String number) {
        return texts.text(CellReference.number(number));
    }

    @Override
    public void close() throws IOException {
        try (archive;
                texts) {
            // Both, whatever the other says.
        }
    }
}
