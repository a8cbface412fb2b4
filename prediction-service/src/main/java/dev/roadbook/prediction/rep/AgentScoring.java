package dev.roadbook.prediction.rep;

import dev.roadbook.prediction.outcome.rounding.HalfUp;
import dev.roadbook.prediction.rep.AgentScore.Level;
import dev.roadbook.prediction.rep.AgentScore.Part;
import dev.roadbook.prediction.rep.AgentScore.PartName;
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
        var shares = List.of(
                share(PartName.CALLS, month.calls(), properties.callTarget(), properties.callWeight()),
                share(PartName.MEETINGS, month.meetings(), properties.meetingTarget(), properties.meetingWeight()),
                share(PartName.LEADS, month.leads(), properties.leadTarget(), properties.leadWeight()),
                share(PartName.DEALS, month.deals(), properties.dealTarget(), properties.dealWeight()),
                share(
                        PartName.SALES,
                        month.sales(),
                        target == null ? BigDecimal.ZERO : target,
                        properties.salesWeight()));
        double value = HalfUp.of(shares.stream().mapToDouble(Share::points).sum(), 1);
        return new AgentScore(
                value, level(value), shares.stream().map(Share::part).toList());
    }

    private static Share share(PartName name, int actual, int target, double weight) {
        return share(name, BigDecimal.valueOf(actual), BigDecimal.valueOf(target), weight);
    }

    private static Share share(PartName name, BigDecimal actual, BigDecimal target, double weight) {
        double reached = target.signum() == 0 ? 0 : Math.clamp(actual.doubleValue() / target.doubleValue(), 0, 1);
        return new Share(name, actual, target, reached, weight);
    }

    /** A part before it is rounded: the score is rounded once, as it is shown, not the sum of what was rounded already. */
    private record Share(PartName name, BigDecimal actual, BigDecimal target, double reached, double weight) {

        double points() {
            return 100 * reached * weight;
        }

        Part part() {
            return new Part(name, actual, target, HalfUp.of(100 * reached, 2), HalfUp.of(points(), 2), 100 * weight);
        }
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
}
