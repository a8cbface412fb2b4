package dev.roadbook.prediction.lookback;

import dev.roadbook.prediction.history.ProductDay;
import dev.roadbook.prediction.history.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the products an account stopped buying.
 *
 * <p>Gaps between purchases of a product are taken as exponential, of a rate that its own gaps tell; one more gap of the same
 * mean keeps few gaps from telling too much. The chance of a silence as long as the present one then falls off as a power
 * of the share that the gaps have of gaps and silence.
 */
@Component
public class StoppedProducts {

    private static final Comparator<StoppedProduct> MOST_AT_STAKE =
            Comparator.comparing(StoppedProduct::revenueAtStake).reversed().thenComparing(StoppedProduct::sku);

    private final StoppedProperties properties;

    StoppedProducts(StoppedProperties properties) {
        this.properties = properties;
    }

    /** Those there are as of a day, by what is at stake. */
    public List<StoppedProduct> of(Rhythm rhythm, List<ProductDay> days, LocalDate asOf) {
        var bySku = days.stream()
                .filter(ProductDay::isPurchase)
                .collect(Collectors.groupingBy(ProductDay::sku, TreeMap::new, Collectors.toList()));
        return bySku.values().stream()
                .flatMap(purchases -> stopped(purchases, rhythm, asOf))
                .sorted(MOST_AT_STAKE)
                .toList();
    }

    private Stream<StoppedProduct> stopped(List<ProductDay> purchases, Rhythm rhythm, LocalDate asOf) {
        var last = purchases.getLast().day();
        int gaps = purchases.size() - 1;
        int silence = days(last, asOf);
        int visits = (int) rhythm.purchaseDays().stream().filter(last::isBefore).count();
        if (purchases.size() < properties.leastPurchaseDays()
                || silence > properties.lookBackDays()
                || visits < properties.leastVisits()) {
            return Stream.empty();
        }
        double usual = (double) days(purchases.getFirst().day(), last) / gaps;
        double probability = silenceWhileBuying(gaps, usual, silence);
        return probability > properties.mostProbable()
                ? Stream.empty()
                : Stream.of(new StoppedProduct(
                        purchases.getFirst().sku(),
                        last,
                        tenths(usual),
                        silence,
                        visits,
                        Math.round(probability * 10_000) / 10_000.0,
                        atStake(purchases, last)));
    }

    static double silenceWhileBuying(int gaps, double usual, int silence) {
        double known = (gaps + 1) * usual;
        return StrictMath.pow(known / (known + silence), gaps + 1);
    }

    private static BigDecimal atStake(List<ProductDay> purchases, LocalDate last) {
        return purchases.stream()
                .filter(purchase -> purchase.day().isAfter(last.minusYears(1)))
                .map(ProductDay::revenue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
