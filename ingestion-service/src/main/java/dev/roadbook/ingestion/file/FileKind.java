package dev.roadbook.ingestion.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its first bytes; names and declared types are not believed. */
public enum FileKind {
    TEXT(true),
    JSON(true),
    XLSX(true),
    XLS(true),
    GZIP(true),
    ZIP(true),
    UTF_32(false),
    EMPTY(false),
    BINARY(false);

    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_NAME = 30;

    private final boolean taken;

    FileKind(boolean taken) {
        this.taken = taken;
    }

    /** Whether there is a reader for it, or for what is in it. */
    public boolean isTaken() {
        return taken;
    }

    public static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return isOfficeFile(head) ? XLSX : ZIP;
        }
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return XLS;
        }
        if (isUtf32(head)) {
            return UTF_32;
        }
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
            return TEXT;
        }
        return hasControls(head) ? BINARY : isJson(head) ? JSON : TEXT;
    }

    private static boolean isOfficeFile(byte[] head) {
        if (head.length <= ZIP_NAME) {
            return false;
        }
        int length = head[ZIP_NAME_LENGTH] & 0xff;
        var name = new String(head, ZIP_NAME, Math.min(length, head.length - ZIP_NAME), StandardCharsets.ISO_8859_1);
        return name.equals("[Content_Types].xml")
                || name.startsWith("_rels/")
                || name.startsWith("docProps/")
                || name.startsWith("customXml/")
                || name.startsWith("xl/");
    }

    /** By its mark, or by the three zeros that every plain letter has on one side. */
    private static boolean isUtf32(byte[] head) {
        if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff)) {
            return true;
        }
        boolean big = head.length >= 8;
        boolean little = big;
        for (int i = 0; i < 8 && (big || little); i++) {
            big &= (head[i] != 0) == (i % 4 == 3);
            little &= (head[i] != 0) == (i % 4 == 0);
        }
        return big || little;
    }

    private static boolean isJson(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        var begin = text.startsWith("ï»¿") ? 3 : 0;
        var first = text.substring(begin).stripLeading();
        return first.startsWith("{") || first.startsWith("[");
    }

    private static boolean hasControls(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        var expected = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            expected[i] = (byte) magic[i];
        }
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, expected, 0, magic.length);
    }
}
