package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.InflationGuard;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.file.sheet.CellReference;
import dev.roadbook.ingestion.file.sheet.CellText;
import dev.roadbook.ingestion.file.sheet.RowBuilder;
import dev.roadbook.ingestion.file.sheet.Sheet;
import dev.roadbook.ingestion.file.sheet.Workbook;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of SpreadsheetML from its first row to its last. */
final class XlsxSheet implements Workbook.Cursor {

    private static final long LAST_ROW = 1_048_576;

    private final Sheet sheet;
    private final InflationGuard content;
    private final long size;
    private final Xml xml;
    private final XlsxWorkbook workbook;
    private final CellText texts;
    private final RowBuilder row;
    private boolean ended;

    XlsxSheet(
            Sheet sheet,
            InflationGuard content,
            long size,
            Xml xml,
            XlsxWorkbook workbook,
            CellText texts,
            FileProperties limits) {
        this.sheet = sheet;
        this.content = content;
        this.size = size;
        this.xml = xml;
        this.workbook = workbook;
        this.texts = texts;
        this.row = new RowBuilder(sheet.name(), limits);
    }

    @Override
    public @Nullable Row next() {
        while (!ended) {
            int event = xml.nextTag();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("row")) {
                    read();
                    if (!row.isBlank()) {
                        return row.row();
                    }
                } else {
                    xml.foreign(xml.name());
                }
            } else {
                ended = event == XMLStreamConstants.END_DOCUMENT || xml.isEndOf(event, "sheetData");
            }
        }
        return null;
    }

    private void read() {
        var number = xml.attribute("r");
        row.begin(requireRow(number == null ? row.number() + 1 : CellReference.number(number)));
        for (int event = xml.nextTag(); !xml.isEndOf(event, "row"); event = xml.nextTag()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("c")) {
                    cell();
                } else {
                    xml.foreign(xml.name());
                }
            }
        }
    }

    private long requireRow(long number) {
        if (number < 1 || number > LAST_ROW) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT,
                    "sheet '%s' has a row after row %d that is none of 1 to %d"
                            .formatted(sheet.name(), row.number(), LAST_ROW));
        }
        return number;
    }

    private void cell() {
        int column = row.nextColumn();
        String type = "n";
        String style = "";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = column(xml.attribute(i));
                case "t" -> type = xml.attribute(i);
                case "s" -> style = xml.attribute(i);
                default -> xml.foreign(xml.attributeName(i));
            }
        }
        row.put(column, content(type, style, column));
    }

    private int column(String reference) {
        int column = CellReference.column(reference);
        if (column < 0) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT,
                    "row %d of sheet '%s' has a cell without a proper name".formatted(row.number(), sheet.name()));
        }
        return column;
    }

    private String content(String type, String style, int column) {
        String value = "";
        boolean isFormula = false;
        for (int event = xml.nextTag(); !xml.isEndOf(event, "c"); event = xml.nextTag()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "v" -> value = xml.text();
                    case "is" -> value = RichText.of(xml, "is");
                    case "f" -> {
                        isFormula = true;
                        xml.skip();
                    }
                    default -> xml.foreign(xml.name());
                }
            }
        }
        if (value.isEmpty()) {
            return isFormula && !type.equals("str") ? CellText.NOT_CALCULATED : "";
        }
        return switch (type) {
            case "s" -> shared(value, column);
            case "b" -> texts.truth(value.strip().equals("1"));
            case "d" -> texts.isoDay(value.strip());
            case "n" -> texts.number(value.strip(), workbook.style(style));
            case "str" -> RichText.unescaped(value);
            default -> value;
        };
    }

    private String shared(String number, int column) {
        var text = workbook.text(number.strip());
        if (text == null) {
            throw new UnreadableFile(
                    FailureCode.DAMAGED_FILE,
                    "cell %s%d of sheet '%s' names a text that the workbook lacks"
                            .formatted(Row.letters(column), row.number(), sheet.name()));
        }
        return text;
    }

    @Override
    public double share() {
        return size <= 0 ? 0 : Math.min(1, content.inflated() / (double) size);
    }

    @Override
    public void close() {
        xml.close();
    }
}
