package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.profile.ColumnProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days, numbers and currencies as one source writes them, or what is wrong with them. */
final class Values {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code ->
                    !code.startsWith("X") || Set.of("XAF", "XOF", "XPF", "XCD").contains(code))
            .collect(Collectors.toUnmodifiableSet());
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ColumnProfile profile;
    private final LocalDate today;
    private final LocalDate latest;
    private final Numbers numbers;
    private final Dates dates;

    /** Days later than the one after {@code today} are not believed. */
    Values(ColumnProfile profile, LocalDate today) {
        this.profile = profile;
        this.today = today;
        this.latest = today.plusDays(1);
        this.numbers = new Numbers(profile.decimal(), profile.grouping());
        this.dates = new Dates(profile.dates());
    }

    LocalDate today() {
        return today;
    }

    LocalDate day(Field field, String text) {
        var day = anyDay(field, text);
        if (day.isAfter(latest)) {
            throw new LineFault(RejectCode.FUTURE_DATE, "%s is later than tomorrow".formatted(day), field);
        }
        return day;
    }

    /** A day that may be still to come. */
    LocalDate anyDay(Field field, String text) {
        if (text.isEmpty()) {
            throw new LineFault(RejectCode.MISSING_DATE, "the row has no date", field);
        }
        var day = dates.parse(text)
                .orElseThrow(() -> new LineFault(RejectCode.BAD_DATE, "'%s' is not a date".formatted(text), field));
        if (day.isBefore(EARLIEST)) {
            throw new LineFault(RejectCode.ANCIENT_DATE, "%s is before 2000".formatted(day), field);
        }
        return day;
    }

    BigDecimal number(Field field, String text, int scale) {
        if (text.isEmpty()) {
            throw new LineFault(RejectCode.MISSING_NUMBER, "the row has no " + field.name(), field);
        }
        return numbers.parse(text)
                .orElseThrow(() -> new LineFault(
                        RejectCode.BAD_NUMBER, "'%s' is not a number (%s)".formatted(text, field.name()), field))
                .setScale(scale, RoundingMode.HALF_UP);
    }

    boolean knowsReturns() {
        return !profile.returns().kinds().isEmpty();
    }

    boolean isReturn(String kind) {
        return profile.returns().isOf(kind);
    }

    boolean quantityFollowsAmount() {
        return profile.returns().quantityFollowsAmount();
    }

    /** The currency of a cell, or the source's own in a file that has no such cells. */
    String currency(Field field, @Nullable String text) {
        var code = text == null ? profile.defaultCurrency() : text.toUpperCase(Locale.ROOT);
        if (code == null || !CURRENCIES.contains(code)) {
            throw new LineFault(
                    RejectCode.UNKNOWN_CURRENCY,
                    code == null || code.isEmpty() ? "the row has no currency" : "'%s' is no currency".formatted(code),
                    field);
        }
        return code;
    }
}
