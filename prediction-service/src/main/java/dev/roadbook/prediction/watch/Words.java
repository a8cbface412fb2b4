package dev.roadbook.prediction.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as sentences say them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    static String days(long count) {
        return count + (count == 1 ? " day" : " days");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Money to the unit, as in 1,300. */
    static String whole(BigDecimal amount) {
        return String.format(
                Locale.ENGLISH, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }
}
