package dev.roadbook.prediction.targets;

import dev.roadbook.prediction.history.Medians;
import dev.roadbook.prediction.rep.AgentMonth;
import dev.roadbook.prediction.targets.forest.Feature;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The middle of what a team had done by a day of the month.
 *
 * @param salesPct sales in percent of the target
 */
record TeamMedian(int calls, int meetings, int leads, int deals, int salesPct) {

    static TeamMedian of(List<AgentMonth> months) {
        return new TeamMedian(
                middle(months, AgentMonth::calls),
                middle(months, AgentMonth::meetings),
                middle(months, AgentMonth::leads),
                middle(months, AgentMonth::deals),
                middle(months, month -> (int) Math.round(Feature.SALES_PCT.of(month))));
    }

    private static int middle(List<AgentMonth> months, ToIntFunction<AgentMonth> value) {
        return (int) Math.round(
                Medians.of(months.stream().map(value::applyAsInt).toList()).orElse(0));
    }
}
