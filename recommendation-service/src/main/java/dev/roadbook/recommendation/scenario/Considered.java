package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.scenario.Rejected.Why;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many products one scenario suggested, and why they were not taken; what is left was either taken or scored more by another
 * scenario.
 *
 * @param scenario the scenario
 * @param candidates products it suggested; each was scored
 * @param refused of them, those not taken, by what spoke against them
 */
public record Considered(Scenario scenario, int candidates, Map<Why, Integer> refused) {

    public Considered {
        var sorted = new EnumMap<Why, Integer>(Why.class);
        sorted.putAll(refused);
        refused = Collections.unmodifiableMap(sorted);
    }

    /** Of one account: all that was scored, and what was refused of it. */
    static List<Considered> of(Collection<Item> scored, Map<Item, Why> refused) {
        var considered = new EnumMap<Scenario, Considered>(Scenario.class);
        scored.forEach(item -> {
            var why = refused.get(item);
            var one = new Considered(item.scenario(), 1, why == null ? Map.of() : Map.of(why, 1));
            considered.merge(item.scenario(), one, Considered::plus);
        });
        return List.copyOf(considered.values());
    }

    /** Together with those of the same scenario. */
    public Considered plus(Considered other) {
        var sum = new EnumMap<Why, Integer>(Why.class);
        sum.putAll(refused);
        other.refused.forEach((why, count) -> sum.merge(why, count, Integer::sum));
        return new Considered(scenario, candidates + other.candidates, sum);
    }
}
