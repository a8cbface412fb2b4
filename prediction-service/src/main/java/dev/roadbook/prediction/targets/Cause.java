package dev.roadbook.prediction.targets;

import dev.roadbook.prediction.rep.AgentMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/** What a representative can do something about. */
enum Cause {
    CALLS,
    MEETINGS,
    LEADS,
    DEALS,
    SALES;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The month as it would look if this were ordinary and all else as it is. */
    AgentMonth put(AgentMonth month, TeamMedian ordinary) {
        return new AgentMonth(
                month.repId(),
                month.month(),
                month.through(),
                this == CALLS ? ordinary.calls() : month.calls(),
                this == MEETINGS ? ordinary.meetings() : month.meetings(),
                this == LEADS ? ordinary.leads() : month.leads(),
                this == DEALS ? ordinary.deals() : month.deals(),
                this == SALES ? sales(month, ordinary) : month.sales(),
                month.target(),
                month.currency());
    }

    private static BigDecimal sales(AgentMonth month, TeamMedian ordinary) {
        return Objects.requireNonNull(month.target(), "a month without a target")
                .multiply(BigDecimal.valueOf(ordinary.salesPct(), 2))
                .setScale(2, RoundingMode.HALF_UP);
    }

    String text(AgentMonth month, TeamMedian ordinary) {
        return switch (this) {
            case CALLS -> count(month.calls(), month, ordinary.calls());
            case MEETINGS -> count(month.meetings(), month, ordinary.meetings());
            case LEADS -> count(month.leads(), month, ordinary.leads());
            case DEALS -> count(month.deals(), month, ordinary.deals());
            case SALES ->
                "%.0f %% of the target sold by day %d, usual are %d %%"
                        .formatted(month.salesPct(), month.through().getDayOfMonth(), ordinary.salesPct());
        };
    }

    private String count(int count, AgentMonth month, int ordinary) {
        return "%d %s by day %d, usual are %d"
                .formatted(count, key(), month.through().getDayOfMonth(), ordinary);
    }
}
