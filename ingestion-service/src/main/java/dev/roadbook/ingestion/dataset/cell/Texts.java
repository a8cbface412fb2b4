package dev.roadbook.ingestion.dataset.cell;

import java.text.Normalizer;

/** Cleans the text of a cell: composed, trimmed, without characters that cannot be seen. */
public final class Texts {

    private Texts() {}

    public static String clean(String text) {
        return isPlain(text) ? text.strip() : normalise(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String normalise(String text) {
        var clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.SPACE_SEPARATOR -> clean.append(' ');
                default -> clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }
}
