package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.lookback.StoppedByAccount.Stopped;
import dev.roadbook.prediction.lookback.StoppedProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Picks the accounts that stopped a product which matters. An account with many products is more likely to seem to have
 * stopped one of them: each chance is multiplied by how many there are.
 */
final class Stops {

    /** Chances of stopped products are told to four digits. */
    private static final double LEAST_CHANCE = 0.00005;

    private final WatchProperties properties;

    Stops(WatchProperties properties) {
        this.properties = properties;
    }

    Optional<Finding> of(History history, Stopped stopped, LocalDate asOf) {
        var products = stopped.products().stream()
                .filter(product -> chance(product, stopped) <= properties.mostProbable())
                .toList();
        var atStake = products.stream().map(StoppedProduct::revenueAtStake).reduce(BigDecimal.ZERO, BigDecimal::add);
        var year = history.revenue(asOf.minusYears(1).plusDays(1), asOf);
        var least = year.multiply(BigDecimal.valueOf(properties.leastProductShare()));
        if (products.isEmpty() || atStake.compareTo(least) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Kind.PRODUCT_STOPPED,
                products.stream()
                        .mapToDouble(product -> chance(product, stopped))
                        .min()
                        .orElseThrow(),
                atStake,
                products.getFirst().lastBoughtOn().plusDays(1),
                evidence(products)));
    }

    private static double chance(StoppedProduct product, Stopped stopped) {
        return Math.min(1, Math.max(LEAST_CHANCE, product.probability()) * stopped.amongRegular());
    }

    private static Evidence evidence(List<StoppedProduct> products) {
        var first = products.getFirst();
        return new Evidence.Stop(
                first.sku(),
                Math.toIntExact(Math.round(first.usualGapDays())),
                first.lastBoughtOn(),
                products.size() - 1);
    }
}
