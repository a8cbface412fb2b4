package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Attribute;
import dev.roadbook.recommendation.scenario.Rejected.Why;
import dev.roadbook.recommendation.settings.RecommendationSettings.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the best candidates: no two of one family unless one of them is to be bought again, and not only what was bought
 * before as long as there is something new.
 */
final class Selection {

    private static final Comparator<Item> BEST_FIRST = Comparator.comparing(Item::score)
            .reversed()
            .thenComparing(Item::sku)
            .thenComparing(Item::scenario);

    private final Assortment assortment;
    private final Limits limits;
    private final List<Item> taken = new ArrayList<>();
    private final Map<Item, Why> refused = new LinkedHashMap<>();

    private Selection(Assortment assortment, Limits limits) {
        this.assortment = assortment;
        this.limits = limits;
    }

    record Choice(List<Item> items, List<Rejected> rejected, List<Considered> considered) {}

    /** @param impossible candidates that cannot be recommended, with what speaks against them */
    static Choice of(List<Item> scored, Map<Item, Why> impossible, Assortment assortment, Limits limits) {
        var selection = new Selection(assortment, limits);
        selection.refused.putAll(impossible);
        var best = new LinkedHashMap<String, Item>();
        scored.stream().sorted(BEST_FIRST).forEach(item -> best.putIfAbsent(item.sku(), item));
        var possible = best.values().stream()
                .filter(item -> !impossible.containsKey(item))
                .toList();
        possible.forEach(item -> selection.consider(item, limits.repeats()));
        // What was left out for something new comes back where there was nothing new.
        possible.stream()
                .filter(item -> selection.refused.get(item) == Why.ENOUGH_REPEATS)
                .forEach(item -> selection.consider(item, limits.items()));
        return selection.choice(scored);
    }

    private void consider(Item item, int mostRepeats) {
        var why = against(item, mostRepeats);
        if (why.isPresent()) {
            refused.put(item, why.get());
        } else {
            refused.remove(item);
            taken.add(item);
        }
    }

    private Optional<Why> against(Item item, int mostRepeats) {
        if (taken.size() >= limits.items()) {
            return Optional.of(refused.getOrDefault(item, Why.SCORED_LESS));
        }
        // All that is recommended to an account that is won back was bought before.
        if (item.scenario() == Scenario.REBUY
                && taken.stream()
                                .filter(other -> other.scenario() == Scenario.REBUY)
                                .count()
                        >= mostRepeats) {
            return Optional.of(Why.ENOUGH_REPEATS);
        }
        return item.scenario() != Scenario.REBUY && taken.stream().anyMatch(other -> isOfOneFamily(item, other))
                ? Optional.of(Why.SAME_FAMILY)
                : Optional.empty();
    }

    private boolean isOfOneFamily(Item one, Item other) {
        var family = assortment.get(one.sku()).value(Attribute.FAMILY);
        return family.isPresent() && family.equals(assortment.get(other.sku()).value(Attribute.FAMILY));
    }

    private Choice choice(List<Item> scored) {
        return new Choice(
                taken.stream().sorted(BEST_FIRST).toList(),
                refused.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(BEST_FIRST))
                        .limit(limits.rejected())
                        .map(entry -> new Rejected(
                                entry.getKey().sku(),
                                entry.getKey().scenario(),
                                entry.getKey().score(),
                                entry.getValue()))
                        .toList(),
                Considered.of(scored, refused));
    }
}
