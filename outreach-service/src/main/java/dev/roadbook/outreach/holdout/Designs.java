package dev.roadbook.outreach.holdout;

import dev.roadbook.outreach.holdout.Holdouts.Plan;
import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.experiment.Design;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a comparison could tell and when, before it begins. */
@Component
class Designs {

    private static final int MONTHS_SHOWN = 12;
    private static final double POINT = 0.01;

    private final Audiences audiences;
    private final Clock clock;
    private final ZoneId zone;

    Designs(Audiences audiences, Clock clock, RoadbookProperties roadbook) {
        this.audiences = audiences;
        this.clock = clock;
        this.zone = roadbook.zone();
    }

    /**
     * A comparison that could begin today.
     *
     * @param percent share of the accounts that would not be reminded
     * @param points difference to find, in percentage points
     * @param accounts accounts that would be reminded within a month
     * @param rate share of them that orders in time, by the forecasts; absent while none says
     * @param windowDays days after the due day in which an order counts
     * @param months after how many months the difference can be known; absent where nobody would wait for it
     * @param knownBy the day that is
     * @param detectable difference that can be known after each month
     */
    record HoldoutDesign(
            int percent,
            int points,
            long accounts,
            @Nullable Double rate,
            int windowDays,
            @Nullable Integer months,
            @Nullable LocalDate knownBy,
            List<Detectable> detectable) {}

    /**
     * What can be known after some months.
     *
     * @param months months
     * @param points smallest difference that is found then in four of five cases, in percentage points
     */
    record Detectable(int months, double points) {}

    Audience now() {
        return audiences.from(today());
    }

    HoldoutDesign of(int percent, int points) {
        var audience = now();
        var design = audience.design(percent);
        var months = design.flatMap(each -> months(each, points));
        return new HoldoutDesign(
                percent,
                points,
                audience.accounts(),
                audience.rate(),
                Chance.WINDOW_DAYS,
                months.orElse(null),
                months.map(this::knownBy).orElse(null),
                design.map(Designs::detectable).orElse(List.of()));
    }

    /** Nothing where nobody would wait for it. */
    Optional<Plan> plan(int percent, int points) {
        return now().design(percent)
                .flatMap(design -> months(design, points)
                        .map(months -> new Plan(percent, points, design.standardError(months), knownBy(months))));
    }

    private static Optional<Integer> months(Design design, int points) {
        var months = design.monthsUntil(points * POINT);
        return months.isPresent() ? Optional.of(months.getAsInt()) : Optional.empty();
    }

    /** The last cycles of a month take some days more to run their course. */
    private LocalDate knownBy(int months) {
        return today().plusMonths(months).plusDays(Chance.WINDOW_DAYS + 1L);
    }

    private static List<Detectable> detectable(Design design) {
        return IntStream.rangeClosed(1, MONTHS_SHOWN)
                .mapToObj(months -> new Detectable(months, design.detectable(months) / POINT))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
