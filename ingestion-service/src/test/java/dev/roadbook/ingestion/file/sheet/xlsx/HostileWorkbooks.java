package dev.roadbook.ingestion.file.sheet.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Makes workbooks that are not what they should be. */
final class HostileWorkbooks {

    /** Rows of a header and a line. */
    static final String GOOD = "<row><c t='s'><v>0</v></c></row><row><c><v>1</v></c></row>";

    private HostileWorkbooks() {}

    static byte[] with(String name, String content) {
        var parts = Workbooks.parts(GOOD);
        parts.put(name, content);
        return Workbooks.zip(parts);
    }

    static byte[] without(String name) {
        var parts = Workbooks.parts(GOOD);
        parts.remove(name);
        return Workbooks.zip(parts);
    }

    static byte[] changed(String name, String content) {
        return with(name, content);
    }

    static byte[] before(String part, String prologue) {
        return changed(part, prologue + Workbooks.parts(GOOD).get(part));
    }

    /** A part of so many megabytes of blanks. */
    static byte[] padded(String part, int megabytes) {
        return changed(part, Workbooks.sheet(GOOD + " ".repeat(megabytes << 20) + GOOD));
    }

    static byte[] padded(String part, int megabytes, int count) {
        var parts = Workbooks.parts(GOOD);
        for (int i = 0; i < count; i++) {
            parts.put(part.formatted(i), " ".repeat(megabytes << 20));
        }
        return Workbooks.zip(parts);
    }

    static byte[] files(int count) {
        var parts = Workbooks.parts(GOOD);
        for (int i = 0; i < count; i++) {
            parts.put("xl/media/" + i, "");
        }
        return Workbooks.zip(parts);
    }

    static byte[] sheets(int count) {
        var names = new String[count];
        Arrays.fill(names, "Sheet1 r1");
        return changed("xl/workbook.xml", Workbooks.workbook("", names));
    }

    static byte[] sharedTexts(String text, int count) {
        return changed("xl/sharedStrings.xml", "<sst>" + text.repeat(count) + "</sst>");
    }

    static String names(int count) {
        var elements = new StringBuilder();
        for (int i = 0; i < count; i++) {
            elements.append("<e").append(i).append("/>");
        }
        return elements.toString();
    }

    /** Two entries of one name: the second is renamed where the bytes say its name. */
    static byte[] twice() {
        return replaced(with("xl/workbook.xmk", "x"), "xl/workbook.xmk", "xl/workbook.xml");
    }

    static byte[] replaced(byte[] bytes, String old, String renamed) {
        var text = new String(bytes, ISO_8859_1).replace(old, renamed);
        return text.getBytes(ISO_8859_1);
    }

    static byte[] cut(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }

    /** Says at its end that it holds 65 535 files. */
    static byte[] lying(byte[] workbook) {
        var lying = workbook.clone();
        lying[lying.length - 12] = (byte) 0xff;
        lying[lying.length - 11] = (byte) 0xff;
        return lying;
    }

    /** Has the folder say that a part becomes one byte. */
    static void claimSmall(byte[] workbook, String name) {
        var text = new String(workbook, ISO_8859_1);
        int folder = text.lastIndexOf(name) - 46;
        byte[] one = {1, 0, 0, 0};
        System.arraycopy(one, 0, workbook, folder + 24, one.length);
    }
}
