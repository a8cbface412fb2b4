package dev.roadbook.recommendation.profile;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Attribute;
import dev.roadbook.recommendation.settings.RecommendationSettings.Bands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an account is like as of a day.
 *
 * @param segment its RFM segment; empty while it has none
 * @param orders orders that brought something
 * @param revenue what all orders brought, less credit
 * @param daysSince days since the latest order; absent without one
 * @param averageOrder what an order brought on average
 * @param band how much that is
 * @param unitPrice what a unit cost on average, where quantities are known
 * @param tastes by attribute the share of revenue of each value, largest first; attributes nothing is known of are absent
 * @param rhythms of the products bought, by item code
 */
public record Profile(
        String segment,
        int orders,
        BigDecimal revenue,
        @Nullable Integer daysSince,
        BigDecimal averageOrder,
        PriceBand band,
        @Nullable BigDecimal unitPrice,
        Map<Attribute, List<Share>> tastes,
        List<Rhythm> rhythms) {

    private static final int DIGITS = 4;

    public Profile {
        tastes = Collections.unmodifiableMap(new TreeMap<>(tastes));
        rhythms = List.copyOf(rhythms);
    }

    /** A pure function: the same history in the same assortment on the same day always gives the same. */
    public static Profile of(
            BuyingHistory history, String segment, Assortment assortment, Bands bands, LocalDate asOf) {
        var averageOrder = averageOrder(history);
        return new Profile(
                segment,
                history.orders(),
                history.revenue(),
                history.latest()
                        .map(day -> Math.toIntExact(ChronoUnit.DAYS.between(day, asOf)))
                        .orElse(null),
                averageOrder,
                band(averageOrder, bands),
                unitPrice(history),
                tastes(history, assortment),
                history.habits().stream().map(habit -> Rhythm.of(habit, asOf)).toList());
    }

    private static BigDecimal averageOrder(BuyingHistory history) {
        return history.orders() == 0
                ? BigDecimal.ZERO.setScale(2)
                : history.revenue().divide(BigDecimal.valueOf(history.orders()), 2, RoundingMode.HALF_UP);
    }

    private static PriceBand band(BigDecimal averageOrder, Bands bands) {
        if (averageOrder.compareTo(bands.standard()) < 0) {
            return PriceBand.BUDGET;
        }
        if (averageOrder.compareTo(bands.premium()) < 0) {
            return PriceBand.STANDARD;
        }
        return averageOrder.compareTo(bands.luxury()) < 0 ? PriceBand.PREMIUM : PriceBand.LUXURY;
    }

    private static @Nullable BigDecimal unitPrice(BuyingHistory history) {
        var units = history.habits().stream().map(Habit::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        var spent = history.habits().stream().map(Habit::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return units.signum() <= 0 || spent.signum() <= 0 ? null : spent.divide(units, 2, RoundingMode.HALF_UP);
    }

    private static Map<Attribute, List<Share>> tastes(BuyingHistory history, Assortment assortment) {
        var tastes = new EnumMap<Attribute, List<Share>>(Attribute.class);
        for (var attribute : Attribute.values()) {
            var revenues = new TreeMap<String, BigDecimal>();
            for (var habit : history.habits()) {
                if (habit.revenue().signum() > 0) {
                    assortment
                            .get(habit.sku())
                            .value(attribute)
                            .ifPresent(value -> revenues.merge(value, habit.revenue(), BigDecimal::add));
                }
            }
            if (!revenues.isEmpty()) {
                tastes.put(attribute, shares(revenues));
            }
        }
        return tastes;
    }

    private static List<Share> shares(TreeMap<String, BigDecimal> revenues) {
        var all = revenues.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return revenues.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue().divide(all, DIGITS, RoundingMode.HALF_UP)))
                .sorted(Comparator.comparing(Share::share).reversed().thenComparing(Share::value))
                .toList();
    }

    /** The value most is spent on, where any is known. */
    public Optional<Share> favourite(Attribute attribute) {
        return tastes.getOrDefault(attribute, List.of()).stream().findFirst();
    }

    /** How much is spent on a value; nothing where that is not known. */
    public BigDecimal share(Attribute attribute, Optional<String> value) {
        return tastes.getOrDefault(attribute, List.of()).stream()
                .filter(share -> value.filter(share.value()::equals).isPresent())
                .map(Share::share)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    public Optional<Rhythm> rhythm(String sku) {
        return rhythms.stream().filter(rhythm -> rhythm.sku().equals(sku)).findFirst();
    }

    /** Whether it bought the product before. */
    public boolean knows(String sku) {
        return rhythm(sku).isPresent();
    }
}
