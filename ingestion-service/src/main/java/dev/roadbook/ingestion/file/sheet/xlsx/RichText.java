package dev.roadbook.ingestion.file.sheet.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/** A text in runs of several looks, without its readings for the ear. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** The text of the element that just began. */
    static String of(Xml xml, String element) {
        var text = "";
        for (int event = xml.nextTag(); !xml.isEndOf(event, element); event = xml.nextTag()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "t" -> text = xml.requireShort(text.concat(xml.text()));
                    case "rPh" -> xml.skip();
                    default -> xml.foreign(xml.name());
                }
            }
        }
        return unescaped(text);
    }

    /** Characters that XML does not allow are written as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
