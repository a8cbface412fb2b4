package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.catalogue.Attribute;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.profile.Rhythm;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores candidates by weighted features, in decimals: what is shown adds up. */
final class Scoring {

    private static final int DIGITS = 4;
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private final Profile profile;
    private final RecommendationSettings settings;
    private final Map<String, BigDecimal> affinities = new HashMap<>();

    Scoring(Profile profile, Buyer buyer, RecommendationSettings settings) {
        this.profile = profile;
        this.settings = settings;
        buyer.repeats().forEach(affinity -> affinities.put(affinity.sku(), affinity.value()));
        buyer.explores().forEach(affinity -> affinities.put(affinity.sku(), affinity.value()));
    }

    Item score(Candidate candidate) {
        var contributions = new ArrayList<Contribution>();
        for (var feature : Feature.values()) {
            var value = value(feature, candidate).setScale(DIGITS, RoundingMode.HALF_UP);
            if (value.signum() != 0) {
                contributions.add(new Contribution(
                        feature,
                        value,
                        value.multiply(feature.weight(settings.weights())).setScale(DIGITS, RoundingMode.HALF_UP)));
            }
        }
        return new Item(
                candidate.product().sku(),
                candidate.scenario(),
                score(candidate.scenario(), contributions),
                contributions,
                candidate.reasons(),
                candidate.rhythm().map(Rhythm::quantity).orElse(null),
                candidate.product().price());
    }

    private BigDecimal score(Scenario scenario, List<Contribution> contributions) {
        return contributions.stream()
                .map(Contribution::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(scenario.multiplier(settings.multipliers()))
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private BigDecimal value(Feature feature, Candidate candidate) {
        var product = candidate.product();
        return switch (feature) {
            case FAMILY -> share(Attribute.FAMILY, product);
            case GRAPE -> share(Attribute.GRAPE, product);
            case SUGAR -> share(Attribute.SUGAR, product);
            case BUDGET -> budget(product);
            case AFFINITY -> affinities.getOrDefault(product.sku(), BigDecimal.ZERO);
            case POPULARITY -> product.reach();
            case NOVELTY -> candidate.rhythm().isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
            case TIER -> candidate.scenario() == Scenario.UPSELL ? BigDecimal.ONE : BigDecimal.ZERO;
            case RECENCY -> candidate.rhythm().map(Scoring::recency).orElse(BigDecimal.ZERO);
        };
    }

    private BigDecimal share(Attribute attribute, Product product) {
        return profile.share(attribute, product.value(attribute));
    }

    /** 1 up to the usual price, 0 from the dearest one that fits, a line in between. */
    private BigDecimal budget(Product product) {
        var usual = Optional.ofNullable(profile.unitPrice());
        var price = product.knownPrice();
        if (usual.isEmpty() || price.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var dearest = usual.get().multiply(settings.audit().priceTo());
        if (price.get().compareTo(usual.get()) <= 0) {
            return BigDecimal.ONE;
        }
        return price.get().compareTo(dearest) >= 0
                ? BigDecimal.ZERO
                : dearest.subtract(price.get()).divide(dearest.subtract(usual.get()), DIGITS, RoundingMode.HALF_UP);
    }

    /** 1 for a product bought today, 0 for one bought a year ago, a line in between. */
    private static BigDecimal recency(Rhythm rhythm) {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(rhythm.daysSince()).divide(YEAR, DIGITS, RoundingMode.HALF_UP))
                .max(BigDecimal.ZERO);
    }
}
