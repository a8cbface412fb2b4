package dev.roadbook.ingestion.file.sheet;

import dev.roadbook.ingestion.file.Dialect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Writes what a cell holds as the source would write it in a text. */
public final class CellText {

    /** What stands in a cell whose formula was never calculated. */
    public static final String NOT_CALCULATED = "#FORMULA!";

    /** As many as a workbook's program shows and keeps. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Of a number as programs write it. */
    private static final int LONGEST_NUMBER = 100;

    /** Of a number written out: no amount has more. */
    private static final int MOST_DIGITS = 40;

    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FEBRUARY_29_OF_1900 = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final int ISO_DAY = 10;

    /** Days and times are sums of floats: what is as near to midnight is midnight. */
    private static final double HALF_A_MILLISECOND = 0.5 / 86_400_000;

    private final Dialect dialect;
    private final boolean isOf1904;
    private long lastDay = -1;
    private String lastText = "";

    public CellText(Dialect dialect, boolean isOf1904) {
        this.dialect = dialect;
        this.isOf1904 = isOf1904;
    }

    public String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** A number as the file writes it; it says another thing if its style says so. */
    public String number(String written, CellStyle style) {
        if (style.isDay()) {
            return day(written);
        }
        var plain = isShort(written) ? written : rounded(written);
        return dialect.number(style.digits() > 0 ? padded(plain, style.digits()) : plain);
    }

    public String number(double value, CellStyle style) {
        return number(Double.isFinite(value) ? plain(BigDecimal.valueOf(value)) : Double.toString(value), style);
    }

    /** A day in ISO 8601, perhaps with a time. */
    public String isoDay(String written) {
        try {
            var day = written.length() > ISO_DAY ? written.substring(0, ISO_DAY) : written;
            return dialect.day(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return written;
        }
    }

    /** Times without a day, days before the first and the one that never was stay numbers, which are no days. */
    private String day(String written) {
        double serial;
        try {
            serial = Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return written;
        }
        long days = (long) Math.floor(serial + HALF_A_MILLISECOND);
        boolean isDay = serial >= 1 && days <= LAST_DAY && (isOf1904 || days != FEBRUARY_29_OF_1900);
        return isDay ? day(days) : rounded(written);
    }

    private String day(long days) {
        if (days != lastDay) {
            lastText = dialect.day(isOf1904 ? DAY_0_OF_1904.plusDays(days) : of1900(days));
            lastDay = days;
        }
        return lastText;
    }

    private static LocalDate of1900(long days) {
        return DAY_0_OF_1900.plusDays(days < FEBRUARY_29_OF_1900 ? days + 1 : days);
    }

    private static boolean isShort(String written) {
        if (written.length() > DIGITS.getPrecision()) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** 1.0049999999999999 is what a file says of 1.005. */
    private static String rounded(String written) {
        if (written.length() > LONGEST_NUMBER) {
            return written;
        }
        try {
            var number = new BigDecimal(written).round(DIGITS);
            return Math.abs((long) number.scale()) <= MOST_DIGITS ? plain(number) : written;
        } catch (NumberFormatException e) {
            return written;
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String padded(String plain, int digits) {
        boolean isWhole = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
    }
}
