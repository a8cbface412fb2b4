package dev.roadbook.prediction.outcome.value;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.published.RepeatBuying;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * An account as the models of its worth see it.
 *
 * @param repeats its purchase days, in weeks
 * @param purchaseDays how many there are
 * @param mean what a purchase day brings on average
 * @param squares sum of the squared differences from it
 * @param logMean mean logarithm of what a purchase day brings
 * @param logSquares sum of the squared differences from it
 * @param unitsForOne units bought for one unit of the currency; absent where units are not known
 */
public record Buying(
        RepeatBuying repeats,
        int purchaseDays,
        double mean,
        double squares,
        double logMean,
        double logSquares,
        @Nullable Double unitsForOne) {

    private static final double WEEK = 7;

    /** Without a purchase nothing can be said. */
    public static Optional<Buying> of(History history, LocalDate asOf) {
        var purchases = history.days().stream().filter(TradingDay::hasPurchase).toList();
        if (purchases.isEmpty()) {
            return Optional.empty();
        }
        var first = purchases.getFirst().day();
        double[] amounts = purchases.stream().mapToDouble(Buying::amount).toArray();
        double[] logs = DoubleStream.of(amounts).map(StrictMath::log).toArray();
        double mean = mean(amounts);
        double logMean = mean(logs);
        return Optional.of(new Buying(
                new RepeatBuying(
                        purchases.size() - 1, weeks(first, purchases.getLast().day()), weeks(first, asOf)),
                purchases.size(),
                mean,
                squares(amounts, mean),
                logMean,
                squares(logs, logMean),
                unitsForOne(purchases)));
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).sum() / values.length;
    }

    private static double squares(double[] values, double mean) {
        return DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static @Nullable Double unitsForOne(List<TradingDay> purchases) {
        double units = 0;
        double amount = 0;
        for (var day : purchases) {
            if (day.units() != null) {
                units += day.units().doubleValue();
                amount += amount(day);
            }
        }
        return units > 0 ? units / amount : null;
    }

    private static double amount(TradingDay day) {
        return day.purchased().doubleValue();
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / WEEK;
    }
}
