package dev.roadbook.prediction.quota;

import dev.roadbook.prediction.agent.AgentMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What the forest looks at: a month up to the cut-off day, never what comes after it. */
enum Feature {
    CALLS(AgentMonth::calls),
    MEETINGS(AgentMonth::meetings),
    LEADS(AgentMonth::leads),
    DEALS(AgentMonth::deals),
    SALES(month -> month.sales().doubleValue()),
    TARGET(month -> target(month)),
    SALES_PCT(month -> 100 * month.sales().doubleValue() / target(month)),
    DEALS_PER_LEAD(month -> ratio(month.deals(), month.leads())),
    DEALS_PER_MEETING(month -> ratio(month.deals(), month.meetings())),
    /** Without it the tenth day and the twenty-fifth would be measured alike. */
    MONTH_ELAPSED(AgentMonth::elapsed);

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final ToDoubleFunction<AgentMonth> value;

    Feature(ToDoubleFunction<AgentMonth> value) {
        this.value = value;
    }

    double of(AgentMonth month) {
        return value.applyAsDouble(month);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double target(AgentMonth month) {
        return Objects.requireNonNull(month.target(), "a month without a target")
                .doubleValue();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
