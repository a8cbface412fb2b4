package dev.roadbook.ingestion.file;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a source writes. What a file holds as numbers and days is turned into texts of the source, so that a row reads the same
 * from every kind of file.
 *
 * @param fallback encoding of texts that are not UTF-8
 * @param decimal what separates units from fractions
 * @param days how days are written
 * @param sheet the sheet of a workbook that counts, where the source says
 * @param headers tells the header from the rows above it
 */
public record Dialect(
        Charset fallback,
        char decimal,
        DateTimeFormatter days,
        @Nullable String sheet,
        Predicate<List<String>> headers) {

    private static final int MOST_DIGITS = 40;

    /** A number, given as programs write it: with a point, perhaps with an exponent. */
    public String number(String written) {
        var plain = written.indexOf('e') < 0 && written.indexOf('E') < 0 ? written : withoutExponent(written);
        return decimal == '.' ? plain : plain.replace('.', decimal);
    }

    /** To the last digit; one of more digits than any amount has stays as it is, and is no number then. */
    private static String withoutExponent(String written) {
        try {
            var number = new BigDecimal(written);
            return Math.abs((long) number.scale()) <= MOST_DIGITS ? number.toPlainString() : written;
        } catch (NumberFormatException e) {
            return written;
        }
    }

    public String day(LocalDate day) {
        return days.format(day.atStartOfDay());
    }
}
