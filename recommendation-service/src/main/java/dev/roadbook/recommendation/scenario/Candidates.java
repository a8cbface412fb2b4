package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Attribute;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.profile.Rhythm;
import dev.roadbook.recommendation.profile.Share;
import dev.roadbook.recommendation.scenario.Reason.Code;
import dev.roadbook.recommendation.settings.RecommendationSettings.Scenarios;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which products each scenario suggests to one account. */
final class Candidates {

    private static final List<Attribute> TASTES = List.of(Attribute.GRAPE, Attribute.COLOUR, Attribute.SUGAR);

    private final Profile profile;
    private final Buyer buyer;
    private final Assortment assortment;
    private final Scenarios rules;

    Candidates(Profile profile, Buyer buyer, Assortment assortment, Scenarios rules) {
        this.profile = profile;
        this.buyer = buyer;
        this.assortment = assortment;
        this.rules = rules;
    }

    private record Taste(Attribute attribute, Share share) {}

    /** Of every scenario that applies; one that fell silent is won back or left alone. */
    List<Candidate> all() {
        if (profile.orders() == 0) {
            return List.of();
        }
        if (isSilent()) {
            return profile.revenue().compareTo(rules.winbackRevenue()) < 0 ? List.of() : winback();
        }
        var suggested = profile.orders() <= rules.nurtureOrders()
                ? List.of(rebuy(), nurture())
                : List.of(rebuy(), crossSell(), upsell());
        return suggested.stream().flatMap(List::stream).toList();
    }

    boolean isSilent() {
        var days = profile.daysSince();
        return days != null && days > rules.winbackAfterDays();
    }

    private List<Candidate> winback() {
        return profile.rhythms().stream()
                .map(rhythm -> repeat(
                        Scenario.WINBACK,
                        rhythm,
                        Reason.of(Code.USED_TO_BUY, "purchases", rhythm.purchases(), "days", rhythm.daysSince())))
                .toList();
    }

    private List<Candidate> rebuy() {
        return profile.rhythms().stream()
                .flatMap(rhythm -> due(rhythm).map(reason -> repeat(Scenario.REBUY, rhythm, reason)).stream())
                .toList();
    }

    private Optional<Reason> due(Rhythm rhythm) {
        var gap = rhythm.usualGap(rules.rhythmPurchases());
        if (gap.isPresent() && rhythm.isPast(gap.get()) && rhythm.daysSince() <= rules.rebuyToDays()) {
            return Optional.of(Reason.of(Code.PAST_RHYTHM, "days", rhythm.daysSince(), "usual_days", gap.get()));
        }
        boolean longAgo = rhythm.daysSince() >= rules.rebuyFromDays() && rhythm.daysSince() <= rules.rebuyToDays();
        return longAgo ? Optional.of(Reason.of(Code.LONG_AGO, "days", rhythm.daysSince())) : Optional.empty();
    }

    private Candidate repeat(Scenario scenario, Rhythm rhythm, Reason reason) {
        return new Candidate(assortment.get(rhythm.sku()), scenario, Optional.of(rhythm), List.of(reason));
    }

    /** Other families where one dominates; where no family is known, whatever the ranker says. */
    private List<Candidate> crossSell() {
        var dominant = profile.favourite(Attribute.FAMILY);
        if (dominant.isEmpty()) {
            return explored(Scenario.CROSS_SELL, _ -> Optional.of(List.of()));
        }
        return dominant.get().share().compareTo(rules.dominantShare()) < 0
                ? List.of()
                : explored(Scenario.CROSS_SELL, product -> otherThan(dominant.get(), product));
    }

    private static Optional<List<Reason>> otherThan(Share dominant, Product product) {
        return product.value(Attribute.FAMILY).filter(dominant.value()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        List.of(Reason.of(Code.OTHER_FAMILY, "value", dominant.value(), "share", dominant.share())));
    }

    private List<Candidate> upsell() {
        var usual = profile.unitPrice();
        return usual == null
                ? List.of()
                : stableTaste()
                        .map(taste -> explored(Scenario.UPSELL, product -> aTierUp(taste, usual, product)))
                        .orElse(List.of());
    }

    private Optional<Taste> stableTaste() {
        return TASTES.stream()
                .flatMap(attribute -> profile.favourite(attribute).map(share -> new Taste(attribute, share)).stream())
                .filter(taste -> taste.share().share().compareTo(rules.tasteShare()) >= 0)
                .max(Comparator.comparing((Taste taste) -> taste.share().share())
                        .thenComparing(Taste::attribute, Comparator.reverseOrder()));
    }

    private Optional<List<Reason>> aTierUp(Taste taste, BigDecimal usual, Product product) {
        boolean fits = product.value(taste.attribute())
                .filter(taste.share().value()::equals)
                .isPresent();
        return product.knownPrice()
                .filter(price -> fits && isATierUp(price, usual))
                .map(price -> List.of(
                        Reason.of(Code.TIER_UP, "price", price, "usual_price", usual),
                        new Reason(
                                Code.STABLE_TASTE,
                                Map.of(
                                        "attribute", taste.attribute().name(),
                                        "value", taste.share().value(),
                                        "share", Reason.text(taste.share().share())))));
    }

    private boolean isATierUp(BigDecimal price, BigDecimal usual) {
        return price.compareTo(usual.multiply(rules.tierFrom())) > 0
                && price.compareTo(usual.multiply(rules.tierTo())) <= 0;
    }

    /** What the ranker names, and what everybody buys. */
    private List<Candidate> nurture() {
        var reason = Reason.of(Code.FEW_ORDERS, "orders", profile.orders());
        var named = explored(Scenario.NURTURE, _ -> Optional.of(List.of(reason)));
        var all = new ArrayList<>(named);
        var known = buyer.explores().stream().map(Affinity::sku).toList();
        assortment.popular().stream()
                .filter(sku -> !known.contains(sku) && !profile.knows(sku))
                .map(sku -> new Candidate(
                        assortment.get(sku), Scenario.NURTURE, Optional.empty(), List.of(reason, popular(sku))))
                .forEach(all::add);
        return all;
    }

    private Reason popular(String sku) {
        return Reason.of(Code.POPULAR, "share", assortment.get(sku).reach());
    }

    private interface Judging {

        /** Why the product is suggested; empty where it is not. */
        Optional<List<Reason>> of(Product product);
    }

    /** Products the account never bought, in the ranker's order. */
    private List<Candidate> explored(Scenario scenario, Judging judging) {
        var candidates = new ArrayList<Candidate>();
        int place = 0;
        for (var affinity : buyer.explores()) {
            place++;
            var product = assortment.get(affinity.sku());
            var reasons = judging.of(product);
            if (reasons.isPresent() && !profile.knows(affinity.sku())) {
                var all = new ArrayList<>(reasons.get());
                all.add(Reason.of(Code.CO_PURCHASE, "place", place));
                candidates.add(new Candidate(product, scenario, Optional.empty(), all));
            }
        }
        return candidates;
    }
}
