package dev.roadbook.ingestion.file.sheet;

import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a cell's number is shown as, as far as it changes what it says.
 *
 * @param isDay whether the number is a day
 * @param digits least digits, with zeros before them
 */
public record CellStyle(boolean isDay, int digits) {

    public static final CellStyle PLAIN = new CellStyle(false, 0);

    private static final List<ValueRange> DAYS =
            List.of(ValueRange.of(14, 22), ValueRange.of(27, 36), ValueRange.of(45, 47), ValueRange.of(50, 58));
    private static final CellStyle DAY = new CellStyle(true, 0);
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?![hms]+])[^]]*]?");
    private static final Pattern PART_OF_A_DAY = Pattern.compile("[ymdhsg]");
    private static final Pattern ZEROS = Pattern.compile("0{2,15}");

    /** Of the formats that no file needs to explain. */
    public static CellStyle builtIn(int format) {
        boolean isDay = DAYS.stream().anyMatch(range -> range.isValidIntValue(format));
        return isDay ? DAY : PLAIN;
    }

    /** Of a format's code, as {@code yyyy-mm-dd;@} or {@code 00000}. */
    public static CellStyle of(String code) {
        var plain = LITERAL.matcher(code).replaceAll("");
        int section = plain.indexOf(';');
        var first = (section < 0 ? plain : plain.substring(0, section)).strip().toLowerCase(Locale.ROOT);
        if (ZEROS.matcher(first).matches()) {
            return new CellStyle(false, first.length());
        }
        return !first.contains("general") && PART_OF_A_DAY.matcher(first).find() ? DAY : PLAIN;
    }
}
