package dev.roadbook.prediction.agent;

import dev.roadbook.prediction.agent.AgentScore.Level;
import dev.roadbook.prediction.agent.AgentScore.Part;
import dev.roadbook.prediction.agent.AgentScore.PartName;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Scores months: each part against its target, at most in full, by its weight. */
@Component
@EnableConfigurationProperties(ScoreProperties.class)
public class AgentScoring {

    private final ScoreProperties properties;

    AgentScoring(ScoreProperties properties) {
        this.properties = properties;
    }

    public AgentScore of(AgentMonth month) {
        var target = month.target();
        var parts = List.of(
                part(PartName.CALLS, month.calls(), properties.callTarget(), properties.callWeight()),
                part(PartName.MEETINGS, month.meetings(), properties.meetingTarget(), properties.meetingWeight()),
                part(PartName.LEADS, month.leads(), properties.leadTarget(), properties.leadWeight()),
                part(PartName.DEALS, month.deals(), properties.dealTarget(), properties.dealWeight()),
                part(
                        PartName.SALES,
                        month.sales(),
                        target == null ? BigDecimal.ZERO : target,
                        properties.salesWeight()));
        double value = rounded(parts.stream().mapToDouble(Part::points).sum());
        return new AgentScore(value, level(value), parts);
    }

    private static Part part(PartName name, int actual, int target, double weight) {
        return part(name, BigDecimal.valueOf(actual), BigDecimal.valueOf(target), weight);
    }

    private static Part part(PartName name, BigDecimal actual, BigDecimal target, double weight) {
        double share = target.signum() == 0 ? 0 : Math.clamp(actual.doubleValue() / target.doubleValue(), 0, 1);
        return new Part(name, actual, target, rounded(100 * share), rounded(100 * share * weight), 100 * weight);
    }

    private Level level(double value) {
        if (value >= properties.excellent()) {
            return Level.EXCELLENT;
        }
        if (value >= properties.good()) {
            return Level.GOOD;
        }
        return value >= properties.average() ? Level.AVERAGE : Level.POOR;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
