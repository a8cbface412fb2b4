package dev.roadbook.prediction.targets.forest;

import dev.roadbook.prediction.rep.AgentMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What the forest looks at: a month up to the cut-off day, never what comes after it. */
public enum Feature {
    CALLS(Effect.ANY, AgentMonth::calls),
    MEETINGS(Effect.ANY, AgentMonth::meetings),
    LEADS(Effect.ANY, AgentMonth::leads),
    DEALS(Effect.ANY, AgentMonth::deals),
    SALES(Effect.LOWERS, month -> month.sales().doubleValue()),
    TARGET(Effect.RAISES, month -> target(month)),
    SALES_PCT(Effect.LOWERS, month -> 100 * month.sales().doubleValue() / target(month)),
    DEALS_PER_LEAD(Effect.ANY, month -> ratio(month.deals(), month.leads())),
    DEALS_PER_MEETING(Effect.ANY, month -> ratio(month.deals(), month.meetings())),
    /** Without it the tenth day and the twenty-fifth would be measured alike. */
    MONTH_ELAPSED(Effect.ANY, AgentMonth::elapsed),
    DAYS_LEFT(Effect.LOWERS, AgentMonth::daysLeft),
    MISSING(Effect.RAISES, Feature::missing),
    /** In percent of the target; on the last day as if one were left. */
    MISSING_PER_DAY(Effect.RAISES, month -> 100 * missing(month) / target(month) / Math.max(1, month.daysLeft()));

    /** What more of it does to the chance of missing, where that is beyond doubt. */
    enum Effect {
        RAISES,
        LOWERS,
        ANY
    }

    private final Effect effect;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final ToDoubleFunction<AgentMonth> value;

    Feature(Effect effect, ToDoubleFunction<AgentMonth> value) {
        this.effect = effect;
        this.value = value;
    }

    Effect effect() {
        return effect;
    }

    public double of(AgentMonth month) {
        return value.applyAsDouble(month);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double target(AgentMonth month) {
        return Objects.requireNonNull(month.target(), "a month without a target")
                .doubleValue();
    }

    private static double missing(AgentMonth month) {
        return month.isTargetReached() ? 0 : target(month) - month.sales().doubleValue();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
