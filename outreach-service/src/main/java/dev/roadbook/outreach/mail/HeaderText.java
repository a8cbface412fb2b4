package dev.roadbook.outreach.mail;

/**
 * Text that may stand in a header: one line, nothing that ends or reorders it.
 *
 * @param value the text
 */
public record HeaderText(String value) {

    private static final int LONGEST = 300;

    public HeaderText {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("text is not safe in a header");
        }
    }

    /** Whether the text can be put into a header as it is. */
    public static boolean isSafe(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.codePoints().noneMatch(HeaderText::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> isDirectional(codePoint);
            default -> false;
        };
    }

    private static boolean isDirectional(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    @Override
    public String toString() {
        return value;
    }
}
