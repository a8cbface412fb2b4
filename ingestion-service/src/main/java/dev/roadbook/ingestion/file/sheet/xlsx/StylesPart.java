package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.file.sheet.CellReference;
import dev.roadbook.ingestion.file.sheet.CellStyle;
import dev.roadbook.ingestion.file.sheet.Styles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads the styles of a workbook. */
final class StylesPart {

    /** Programs allow some 65 000. */
    private static final int MOST = 100_000;

    private StylesPart() {}

    static Styles read(Archive archive, @Nullable String part, FileProperties limits) throws IOException {
        if (part == null || !archive.has(part)) {
            return new Styles(List.of());
        }
        var formats = new HashMap<Integer, CellStyle>();
        var styles = new ArrayList<CellStyle>();
        try (var xml = Xml.of(archive, part, limits)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "numFmt" -> {
                        var code = xml.attribute("formatCode");
                        formats.put(number(xml.attribute("numFmtId")), CellStyle.of(code == null ? "" : code));
                    }
                    case "cellXfs" -> read(xml, formats, styles);
                    default -> xml.foreign(xml.name());
                }
                requireFew(formats.size());
            }
        }
        return new Styles(styles);
    }

    private static void read(Xml xml, Map<Integer, CellStyle> formats, List<CellStyle> styles) {
        for (int event = xml.nextTag(); !xml.isEndOf(event, "cellXfs"); event = xml.nextTag()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("xf")) {
                int format = number(xml.attribute("numFmtId"));
                var known = formats.get(format);
                styles.add(known == null ? CellStyle.builtIn(format) : known);
                requireFew(styles.size());
            }
        }
    }

    private static void requireFew(int count) {
        if (count > MOST) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED, "the workbook has more than %d styles".formatted(MOST));
        }
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : CellReference.number(text);
    }
}
