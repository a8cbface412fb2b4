package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.week.Cause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Figures, days and reasons as a digest says them, in English. */
final class Phrases {

    private static final Locale LOCALE = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", LOCALE);

    private Phrases() {}

    /** Without cents, which no decision needs. */
    static String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(LOCALE);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    static String number(long count) {
        return NumberFormat.getIntegerInstance(LOCALE).format(count);
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** With its sign. */
    static String change(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + percent(percent).replace('-', '−');
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "1 account", "12 accounts". */
    static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** Near days by their names. */
    private static String near(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.plusDays(1)) ? "tomorrow" : "on " + day(day);
    }

    /** When an order is due, as a line begins. */
    static String due(LocalDate day, LocalDate today) {
        return "Due " + near(day, today);
    }

    static String cause(Cause cause, LocalDate today) {
        return switch (cause) {
            case Cause.Reminded(var on) -> "Reminded on " + day(on) + ", no order since";
            case Cause.Bounced() -> "The reminder could not be delivered";
            case Cause.Overdue(var days) -> count(days, "day", "days") + " overdue";
            case Cause.Silent(var days) -> "No order for " + count(days, "day", "days");
            case Cause.Expected(var on) ->
                on.isBefore(today) ? "Order was expected on " + day(on) : "Order expected " + near(on, today);
            case Cause.Undated() -> "Orders at no regular time";
        };
    }
}
