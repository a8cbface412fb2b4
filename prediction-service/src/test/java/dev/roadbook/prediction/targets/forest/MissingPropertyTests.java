package dev.roadbook.prediction.targets.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.rep.AgentMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is certain of a target, and what more that is missing can never do. */
class MissingPropertyTests {

    private static final TargetProperties SETTINGS = Defaults.with(TargetProperties.class, Map.of("set.trees", "40"));
    private static final List<Example> EXAMPLES = SyntheticMonths.examples(YearMonth.of(2026, 11), SETTINGS);
    private static final List<Foresight> MODELS =
            List.of(TargetForest.grow(EXAMPLES, SETTINGS), EvenPace.fitted(EXAMPLES));

    @Provide
    Arbitrary<AgentMonth> months() {
        var counts = Arbitraries.integers().between(0, 150);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        counts,
                        counts,
                        counts,
                        Arbitraries.integers().between(0, 80_000),
                        Arbitraries.integers().between(1_000, 80_000))
                .as((day, calls, meetings, deals, sales, target) ->
                        month(day, calls, meetings, deals, BigDecimal.valueOf(sales), BigDecimal.valueOf(target)));
    }

    @Provide
    Arbitrary<Foresight> models() {
        return Arbitraries.of(MODELS);
    }

    @Property(tries = 500)
    void nothingIsMissedThatIsReached(
            @ForAll("models") Foresight model,
            @ForAll("months") AgentMonth month,
            @ForAll @IntRange(max = 90_000) int beyond) {
        var reached = with(month, target(month).add(BigDecimal.valueOf(beyond)), target(month), month.through());

        assertThat(chance(model, reached)).isZero();
    }

    @Property(tries = 500)
    void theLastDayLeavesNoDoubt(@ForAll("models") Foresight model, @ForAll("months") AgentMonth month) {
        var last = with(month, month.sales(), target(month), LocalDate.of(2026, 11, 30));

        assertThat(chance(model, last)).isEqualTo(last.isTargetReached() ? 0 : 1);
    }

    @Property(tries = 1_000)
    void lessSoldNeverLowersTheChanceOfMissing(
            @ForAll("models") Foresight model,
            @ForAll("months") AgentMonth month,
            @ForAll @IntRange(max = 20_000) int less) {
        var worse = with(
                month,
                month.sales().subtract(BigDecimal.valueOf(less)).max(BigDecimal.ZERO),
                target(month),
                month.through());

        assertThat(chance(model, worse)).isGreaterThanOrEqualTo(chance(model, month));
    }

    @Property(tries = 1_000)
    void aHigherTargetNeverLowersIt(
            @ForAll("models") Foresight model,
            @ForAll("months") AgentMonth month,
            @ForAll @IntRange(max = 20_000) int more) {
        var worse = with(month, month.sales(), target(month).add(BigDecimal.valueOf(more)), month.through());

        assertThat(chance(model, worse)).isGreaterThanOrEqualTo(chance(model, month));
    }

    private static BigDecimal target(AgentMonth month) {
        return Objects.requireNonNull(month.target());
    }

    private static double chance(Foresight model, AgentMonth month) {
        return model.missProbability(Features.of(month));
    }

    private static AgentMonth with(AgentMonth month, BigDecimal sales, BigDecimal target, LocalDate through) {
        return month(through.getDayOfMonth(), month.calls(), month.meetings(), month.deals(), sales, target);
    }

    private static AgentMonth month(int day, int calls, int meetings, int deals, BigDecimal sales, BigDecimal target) {
        return new AgentMonth(
                "R1",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, day),
                calls,
                meetings,
                2 * deals,
                deals,
                sales,
                target,
                "EUR");
    }
}
