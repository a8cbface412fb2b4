package dev.roadbook.ingestion.dataset.cell;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as one source writes them; what could be read in two ways is not read. */
public final class Numbers {

    private static final int MOST_DIGITS = 15;

    private final char decimal;
    private final char grouping;

    public Numbers(char decimal, char grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
    }

    /** Understands a sign before or after, accounting parentheses, and groups of three digits. */
    public Optional<BigDecimal> parse(String text) {
        var body = text.strip();
        boolean negative = false;
        if (body.startsWith("(") && body.endsWith(")") && body.length() > 2) {
            negative = true;
            body = body.substring(1, body.length() - 1);
        } else if (body.startsWith("-") || body.startsWith("+")) {
            negative = body.startsWith("-");
            body = body.substring(1);
        } else if (body.endsWith("-")) {
            negative = true;
            body = body.substring(0, body.length() - 1);
        }
        var digits = digits(body.strip());
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        var number = new BigDecimal(digits);
        return Optional.of(negative ? number.negate() : number);
    }

    /** Plain digits with a point, or nothing if the text is no number of this source. */
    private String digits(String body) {
        var plain = new StringBuilder(body.length());
        int sinceGroup = -1;
        int whole = 0;
        boolean fraction = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                sinceGroup = sinceGroup < 0 ? -1 : sinceGroup + 1;
                whole += fraction ? 0 : 1;
            } else if (c == decimal && !fraction && isWholeGroup(sinceGroup)) {
                plain.append('.');
                fraction = true;
                sinceGroup = -1;
            } else if (isGrouping(c) && !fraction && whole > 0 && isWholeGroup(sinceGroup)) {
                sinceGroup = 0;
            } else {
                return "";
            }
        }
        boolean complete = whole > 0 && whole <= MOST_DIGITS && isWholeGroup(sinceGroup);
        return complete && plain.charAt(plain.length() - 1) != '.' ? plain.toString() : "";
    }

    private static boolean isWholeGroup(int digits) {
        return digits < 0 || digits == 3;
    }

    private boolean isGrouping(char c) {
        return c == grouping || c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\'';
    }
}
