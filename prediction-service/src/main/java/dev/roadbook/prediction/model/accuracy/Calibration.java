package dev.roadbook.prediction.model.accuracy;

import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy.WindowsHeld;
import dev.roadbook.prediction.snapshot.PastChances;
import dev.roadbook.prediction.snapshot.PastChances.Given;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How often windows held and chances came true lately, so that people know how much to trust a forecast like it. */
@Component
public class Calibration {

    private static final int WEEKS = 13;
    private static final int LEAST_TIMES = 50;
    private static final int MOST_ACCOUNTS = 1_500;

    private final LiveAccuracy accuracy;
    private final PastChances chances;
    private final Histories histories;
    private final Clock clock;
    private final HourlyMeasure<LocalDate, Figures> latest;

    public Calibration(LiveAccuracy accuracy, PastChances chances, Histories histories, Clock clock) {
        this.accuracy = accuracy;
        this.chances = chances;
        this.histories = histories;
        this.clock = clock;
        this.latest = new HourlyMeasure<>(clock);
    }

    /**
     * What forecasts came to; where there were too few of a kind, nothing is said of it.
     *
     * @param weeks weeks looked at
     * @param windows how often windows held, by their width
     * @param chances how often chances of a purchase within 30 days came true, by what was said
     */
    @Schema(name = "Calibration")
    public record Figures(int weeks, List<WindowsHeld> windows, List<ChancesCame> chances) {

        private static final Figures NONE = new Figures(WEEKS, List.of(), List.of());
    }

    /**
     * Chances of about the same height.
     *
     * @param about the nearest tenth
     * @param times how often one was given: the first of every week for an account
     * @param came share that came true
     */
    record ChancesCame(double about, int times, double came) {}

    public Figures lately() {
        var today = LocalDate.now(clock);
        return latest.of(
                today, () -> histories.lastCompleteDay(today).map(this::measure).orElse(Figures.NONE));
    }

    private Figures measure(LocalDate lastDay) {
        var since = lastDay.minusWeeks(WEEKS);
        return new Figures(
                WEEKS,
                accuracy.windows(since, lastDay).stream()
                        .filter(windows -> windows.times() >= LEAST_TIMES)
                        .toList(),
                byTenth(chances.within30Days(since, lastDay, MOST_ACCOUNTS)));
    }

    private static List<ChancesCame> byTenth(List<Given> given) {
        return given.stream()
                .collect(Collectors.groupingBy(each -> Math.round(10 * each.said()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(tenth -> tenth.getValue().size() >= LEAST_TIMES)
                .map(tenth -> chancesCame(tenth.getKey(), tenth.getValue()))
                .toList();
    }

    private static ChancesCame chancesCame(long tenth, List<Given> given) {
        return new ChancesCame(
                tenth / 10.0, given.size(), given.stream().filter(Given::came).count() / (double) given.size());
    }
}
