package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Health, priority, chances and what a call is worth, worked out a second time from the raw order lines. */
@Order(Integer.MAX_VALUE)
class StandingFormulaTests extends FormulaTest {

    @Test
    void healthIsTheSumOfItsComponents() {
        points("recency", StandingFormulas::recencyPoints);
        points("frequency", StandingFormulas::frequencyPoints);
        points("monetary", StandingFormulas::monetaryPoints);
        points("cadence", StandingFormulas::cadencePoints);
        points("pace", StandingFormulas::pacePoints);
        each("health", StandingFormulaTests::health, account -> account.known().whole("health_score"));
        each(
                "class",
                account -> StandingFormulas.healthOf(account.known().whole("health_score")),
                account -> account.shown().text("health_category"));
        all(
                "silence",
                account -> Math.abs(account.known().real("health_components/silence")
                                - Math.min(0, mostHealth(account) - healthBeforeSilence(account)))
                        < 0.006);
    }

    private void points(String component, ToDoubleFunction<StandingFormulas> formula) {
        each(
                component,
                account -> plain(rounded(formula.applyAsDouble(account.standing()), 2)),
                account -> plain(account.known().number("health_components/" + component)));
    }

    private static long health(Account account) {
        return rounded(Math.min(mostHealth(account), healthBeforeSilence(account)), 0)
                .longValueExact();
    }

    private static double healthBeforeSilence(Account account) {
        var standing = account.standing();
        return standing.recencyPoints()
                + standing.frequencyPoints()
                + standing.monetaryPoints()
                + standing.cadencePoints()
                + standing.pacePoints()
                + account.known().real("coverage_pct") / 10;
    }

    private static double mostHealth(Account account) {
        return switch (String.valueOf(account.known().text("presence/standing"))) {
            case "LOST" -> 19;
            case "SILENT" -> 39;
            default -> 100;
        };
    }

    @Test
    void priorityIsRescaledFromItsParts() {
        each(
                "priority",
                account -> {
                    var known = account.known();
                    double sum = 30 * Math.min(1, known.real("expected/days_overdue") / typicalGap(account))
                            + Math.clamp(account.ours().lifetime().doubleValue() / 5_000, 0, 20)
                            + StandingFormulas.urgencyOf(Objects.requireNonNull(known.text("rfm/segment")))
                            + (100 - known.real("health_score")) / 10
                            + account.standing().paceUrgency();
                    return plain(rounded(sum / 0.8, 1));
                },
                account -> account.known().plain("priority_score"));
        each(
                "class of priority",
                account -> (long) classOf(account.shown().real("priority_score")),
                account -> account.shown().whole("priority"));
    }

    private static int classOf(double priority) {
        return priority >= 75 ? 1 : priority >= 50 ? 2 : 0;
    }

    @Test
    void whoIsDueOverdueSilentOrLost() {
        all("overdue", account -> {
            var end = account.known().day("expected/window_end");
            long late = end == null ? 0 : Math.max(0, today.toEpochDay() - end.toEpochDay());
            return account.known().whole("expected/days_overdue") == (isActive(account) ? late : 0);
        });
        all("lost", account -> (account.known().real("presence/alive") < 0.1) == isStanding(account, "LOST"));
        all("silent", account -> {
            var end = account.known().day("expected/window_end");
            boolean late = end != null && today.toEpochDay() - end.toEpochDay() > 3 * typicalGap(account);
            return isStanding(account, "LOST") || isStanding(account, "SILENT") == late;
        });
        each(
                "horizon of churn",
                account -> Math.max(60, Math.round(3 * typicalGap(account))),
                account -> account.known().whole("churn/horizon_days"));
        all(
                "days silent",
                account -> isActive(account)
                        || account.known().whole("presence/silent_days")
                                == today.toEpochDay()
                                        - account.ours().lastPurchase().toEpochDay());
        all(
                "no date below three purchase days",
                account -> account.ours().gaps().size() >= 2 || !account.known().has("expected"));
        for (var standing : List.of("ACTIVE", "SILENT")) {
            assertThat(accounts.stream()
                            .filter(account -> isStanding(account, standing))
                            .count())
                    .as(standing)
                    .isPositive();
        }
    }

    @Test
    void chancesAgreeWithEachOther() {
        all("between one and 99 percent", account -> {
            double risk = account.known().real("churn/risk");
            return risk >= 0.01 && risk <= 0.99;
        });
        all("class of churn", account -> {
            double risk = account.known().real("churn/risk");
            return (risk < 0.3 ? "LOW" : risk < 0.6 ? "MEDIUM" : "HIGH")
                    .equals(account.shown().text("churn_category"));
        });
        all("the longer the likelier", account -> {
            var known = account.known();
            double month = known.real("expected/within30_days");
            return known.real("expected/within7_days") <= month
                    && month <= 1 - known.real("churn/risk") + 0.011
                    && 1 - known.real("churn/risk") <= known.real("presence/alive") + 0.011;
        });
    }

    @Test
    void aCallIsWorthItsChanceTimesAnOrder() {
        all("call value", account -> {
            var known = account.known();
            double value = known.real("call_value");
            if (isStanding(account, "LOST")) {
                return value == 0;
            }
            if (!known.has("expected") || !known.has("worth")) {
                return value >= 0;
            }
            // The chance of a purchase within seven days, and at most six more of them in this week.
            double orders = value / known.real("worth/order_value");
            double chance = known.real("expected/within7_days");
            return orders > chance - 0.001 && orders < 7 * chance + 0.001;
        });
    }
}
