package dev.roadbook.prediction.targets;

import dev.roadbook.prediction.rep.AgentMonth;
import dev.roadbook.prediction.rep.AgentScore;
import dev.roadbook.prediction.targets.Outlook.Expected;
import dev.roadbook.prediction.targets.Outlook.Reason;
import dev.roadbook.prediction.targets.Outlook.Risk;
import dev.roadbook.prediction.targets.Outlook.Unknown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Representatives as people see them. */
final class AgentViews {

    private AgentViews() {}

    /** A model behind the answers; made-up months are told wherever its answers are shown. */
    record ModelStamp(String version, Instant learnedAt, boolean synthetic) {}

    /** Everyone visible, the highest risk first. */
    record AgentList(
            List<Agent> items, LocalDate asOf, @Nullable ModelStamp model) {}

    /** One representative, with the months before the current one. */
    record AgentDetail(
            Agent agent,
            List<Month> months,
            LocalDate asOf,
            @Nullable ModelStamp model) {}

    /**
     * A month so far, or a whole one.
     *
     * @param through last day that is counted
     * @param salesPct sales in percent of the target
     */
    @Schema(name = "AgentMonth")
    record Month(
            LocalDate month,
            LocalDate through,
            int calls,
            int meetings,
            int leads,
            int deals,
            BigDecimal sales,
            @Nullable BigDecimal target,
            @Nullable String currency,
            @Nullable BigDecimal salesPct,
            AgentScore score) {

        static Month of(AgentMonth month, AgentScore score) {
            return new Month(
                    month.month(),
                    month.through(),
                    month.calls(),
                    month.meetings(),
                    month.leads(),
                    month.deals(),
                    month.sales(),
                    month.target(),
                    month.currency(),
                    month.salesPct(),
                    score);
        }
    }

    /**
     * A representative in the current month.
     *
     * @param prediction HIT or MISS; null where there is no answer
     * @param missProbability chance that the target is missed
     * @param abstention why there is no answer
     */
    record Agent(
            String agentId,
            String name,
            String region,
            Month month,
            @Nullable String prediction,
            @Nullable Double missProbability,
            @Nullable Risk risk,
            List<Reason> reasons,
            @Nullable String abstention) {

        static Agent of(String agentId, String name, String region, Month month, Outlook outlook) {
            return switch (outlook) {
                case Expected(double chance, Risk risk, List<Reason> reasons) ->
                    new Agent(
                            agentId, name, region, month, chance >= 0.5 ? "MISS" : "HIT", chance, risk, reasons, null);
                case Unknown(String reason) ->
                    new Agent(agentId, name, region, month, null, null, null, List.of(), reason);
            };
        }
    }

    /** A representative in the current month as a row of a file. */
    record AgentRow(
            String agentId,
            String name,
            String region,
            LocalDate month,
            LocalDate through,
            int calls,
            int meetings,
            int leads,
            int deals,
            BigDecimal sales,
            @Nullable BigDecimal target,
            @Nullable String currency,
            @Nullable BigDecimal salesPct,
            double score,
            @Nullable String prediction,
            @Nullable Double missProbability,
            @Nullable Risk risk,
            @Nullable String abstention) {

        static AgentRow of(Agent agent) {
            var month = agent.month();
            return new AgentRow(
                    agent.agentId(),
                    agent.name(),
                    agent.region(),
                    month.month(),
                    month.through(),
                    month.calls(),
                    month.meetings(),
                    month.leads(),
                    month.deals(),
                    month.sales(),
                    month.target(),
                    month.currency(),
                    month.salesPct(),
                    month.score().value(),
                    agent.prediction(),
                    agent.missProbability(),
                    agent.risk(),
                    agent.abstention());
        }
    }
}
