package dev.roadbook.outreach.week;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How accounts stand. Amounts are of the currency most of them buy in.
 *
 * @param currency that currency
 * @param accounts accounts looked after
 * @param dueThisWeek expected within seven days, today included
 * @param needsFollowUp reminded, and no purchase since for longer than usual
 * @param overdue past their window
 * @param lowHealth of poor or critical health
 * @param strongPace on pace for clearly more than last year
 * @param worthACall where a call may bring an order now
 * @param orders orders of the seven days before today
 * @param revenue what they brought
 * @param orderedAfterReminder reminders followed by an order in those days
 * @param ytdRevenue net revenue this year
 * @param previousYearRevenue net revenue of the whole previous year
 * @param projection expected net revenue of the whole year
 * @param quotaAttainmentPct year to date against quota, percent
 */
public record Figures(
        String currency,
        int accounts,
        int dueThisWeek,
        int needsFollowUp,
        int overdue,
        int lowHealth,
        int strongPace,
        int worthACall,
        int orders,
        BigDecimal revenue,
        int orderedAfterReminder,
        BigDecimal ytdRevenue,
        BigDecimal previousYearRevenue,
        BigDecimal projection,
        @Nullable Double quotaAttainmentPct) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int CENTS = 2;

    public Figures {
        revenue = revenue.setScale(CENTS, RoundingMode.HALF_UP);
        ytdRevenue = ytdRevenue.setScale(CENTS, RoundingMode.HALF_UP);
        previousYearRevenue = previousYearRevenue.setScale(CENTS, RoundingMode.HALF_UP);
        projection = projection.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** Nobody to call, to follow up or to expect. */
    public boolean haveNothingToDo() {
        return dueThisWeek == 0 && needsFollowUp == 0 && worthACall == 0;
    }

    /** Projection against last year, percent; empty without a last year. */
    public Optional<BigDecimal> pacePct() {
        return previousYearRevenue.signum() > 0
                ? Optional.of(percent(projection.subtract(previousYearRevenue), previousYearRevenue))
                : Optional.empty();
    }

    /** Share of accounts past their window, percent; empty without accounts. */
    public Optional<BigDecimal> overduePct() {
        return accounts > 0
                ? Optional.of(percent(BigDecimal.valueOf(overdue), BigDecimal.valueOf(accounts)))
                : Optional.empty();
    }

    /** Of several representatives together; amounts of the currency most of them have, and no quota, which does not add up. */
    public static Optional<Figures> total(List<Figures> parts) {
        return mainCurrency(parts).map(currency -> {
            var alike = parts.stream()
                    .filter(part -> part.currency.equals(currency))
                    .toList();
            return new Figures(
                    currency,
                    count(parts, Figures::accounts),
                    count(parts, Figures::dueThisWeek),
                    count(parts, Figures::needsFollowUp),
                    count(parts, Figures::overdue),
                    count(parts, Figures::lowHealth),
                    count(parts, Figures::strongPace),
                    count(parts, Figures::worthACall),
                    count(parts, Figures::orders),
                    amount(alike, Figures::revenue),
                    count(parts, Figures::orderedAfterReminder),
                    amount(alike, Figures::ytdRevenue),
                    amount(alike, Figures::previousYearRevenue),
                    amount(alike, Figures::projection),
                    null);
        });
    }

    /** The one of most parts; of equally many, the first by name. */
    private static Optional<String> mainCurrency(List<Figures> parts) {
        return parts.stream().collect(groupingBy(Figures::currency, counting())).entrySet().stream()
                .min(comparing(Map.Entry<String, Long>::getValue).reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static int count(List<Figures> parts, ToIntFunction<Figures> figure) {
        return parts.stream().mapToInt(figure).sum();
    }

    private static BigDecimal amount(List<Figures> parts, Function<Figures, BigDecimal> figure) {
        return parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
