package dev.roadbook.prediction.targets;

import dev.roadbook.prediction.rep.AgentMonth;
import dev.roadbook.prediction.targets.Outlook.Expected;
import dev.roadbook.prediction.targets.Outlook.Reason;
import dev.roadbook.prediction.targets.Outlook.Risk;
import dev.roadbook.prediction.targets.Outlook.Unknown;
import dev.roadbook.prediction.targets.forest.Features;
import dev.roadbook.prediction.targets.forest.Foresight;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers who will miss, with reasons: what was done is put to what is ordinary, one by one, and the answer compared. */
@Component
class Outlooks {

    private static final int REASONS = 3;
    private static final double LEAST_EFFECT = 0.5;

    private final TargetProperties properties;

    Outlooks(TargetProperties properties) {
        this.properties = properties;
    }

    /**
     * What is to be expected.
     *
     * @param ordinary what is ordinary in this team on this day of the month
     */
    Outlook of(AgentMonth month, Optional<? extends Foresight> foresight, TeamMedian ordinary) {
        if (month.target() == null) {
            return new Unknown("No monthly target is set.");
        }
        if (foresight.isEmpty()) {
            return new Unknown("No model has been trained yet.");
        }
        if (month.isEmpty()) {
            return new Unknown("Nothing is known of this month yet.");
        }
        double chance = chance(foresight.get(), month);
        return new Expected(rounded(chance), risk(chance), reasons(month, chance, foresight.get(), ordinary));
    }

    private Risk risk(double chance) {
        if (chance >= properties.highRisk()) {
            return Risk.HIGH;
        }
        return chance >= properties.mediumRisk() ? Risk.MEDIUM : Risk.LOW;
    }

    private static List<Reason> reasons(AgentMonth month, double chance, Foresight foresight, TeamMedian ordinary) {
        return Stream.of(Cause.values())
                .map(cause -> {
                    double otherwise = chance(foresight, cause.put(month, ordinary));
                    double effect = Math.round(1000 * (chance - otherwise)) / 10.0;
                    return new Reason(cause.key(), cause.text(month, ordinary), effect);
                })
                .filter(reason -> Math.abs(reason.effect()) >= LEAST_EFFECT)
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.effect()))
                        .reversed()
                        .thenComparing(Reason::cause))
                .limit(REASONS)
                .toList();
    }

    private static double chance(Foresight foresight, AgentMonth month) {
        return foresight.missProbability(Features.of(month));
    }

    private static double rounded(double chance) {
        return Math.round(chance * 1000) / 1000.0;
    }
}
