package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Habit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says why a date and a score are what they are: by a code and the figures it rests on, of which pages make their sentences,
 * and in English for readers that have no words of their own.
 */
final class Explanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Days between our date and the simple rule's from which both are told. */
    private static final int WORTH_TELLING = 3;

    private final Outcome outcome;
    private final Rhythm rhythm;
    private final List<Habit> habits;
    private final List<Reason> reasons = new ArrayList<>();

    private Explanation(Outcome outcome, Rhythm rhythm, List<Habit> habits) {
        this.outcome = outcome;
        this.rhythm = rhythm;
        this.habits = habits;
    }

    static List<Reason> of(Outcome outcome, Rhythm rhythm, List<Habit> habits) {
        return new Explanation(outcome, rhythm, habits).explain();
    }

    private List<Reason> explain() {
        silence();
        switch (outcome.forecast()) {
            case Expected expected -> explain(expected);
            case Abstained(var reason) -> {
                int purchases = rhythm.purchaseDays().size();
                switch (reason) {
                    case NO_PURCHASE -> add("NO_PURCHASE", "No purchase yet, so no date can be given", "0");
                    case TOO_FEW_PURCHASES ->
                        add(
                                "TOO_FEW_PURCHASES",
                                "Not enough history: " + days(purchases, "purchase day") + " so far",
                                Integer.toString(purchases));
                    case TOO_IRREGULAR ->
                        add(
                                "TOO_IRREGULAR",
                                "Buys too irregularly for a date: gaps have been "
                                        + range(rhythm.gaps().stream().sorted().toList()),
                                number(outcome.medianGap()) + "/"
                                        + ends(rhythm.gaps().stream().sorted().toList()));
                }
            }
        }
        churn();
        pace();
        health();
        segment();
        otherCurrencies();
        return reasons;
    }

    private void explain(Expected expected) {
        if (isSilent()) {
            add(
                    "RHYTHM",
                    "Used to buy " + every(outcome.medianGap()) + "; last bought on "
                            + day(rhythm.purchaseDays().getLast()),
                    number(outcome.medianGap()));
            return;
        }
        if (expected.daysOverdue() > 0) {
            add(
                    "OVERDUE",
                    "Overdue by " + days(expected.daysOverdue(), "day") + ": was expected around " + day(expected.on())
                            + ", at the latest " + day(expected.windowEnd()),
                    Integer.toString(expected.daysOverdue()));
        } else if (expected.on().isBefore(outcome.asOf())) {
            add(
                    "WITHIN_WINDOW",
                    "Was expected around " + day(expected.on()) + " and may still buy on time until "
                            + day(expected.windowEnd()),
                    expected.windowEnd().toString());
        }
        add(
                "RHYTHM",
                "Usually buys " + every(outcome.medianGap()) + "; last bought on "
                        + day(rhythm.purchaseDays().getLast()),
                number(outcome.medianGap()));
        habits.forEach(this::habit);
        simpleRule(expected);
        add(
                "WINDOW",
                "Purchases like this fall " + window(expected),
                expected.windowStart() + "/" + expected.windowEnd());
        add(
                "CONFIDENCE",
                switch (expected.confidence()) {
                    case HIGH -> "Very regular: " + usualGaps();
                    case MEDIUM -> "Fairly regular: " + usualGaps();
                    case LOW -> "Take the date with care: " + usualGaps();
                },
                expected.confidence().name() + "/" + ends(mostGaps()));
    }

    /** A date missed by so much explains nothing any more: how long the account has been silent does, and what that means. */
    private void silence() {
        var presence = outcome.presence();
        if (presence != null && presence.silentDays() != null) {
            int silent = presence.silentDays();
            add(
                    presence.standing().name(),
                    (presence.isLost() ? "Lost: silent for " : "Silent for ") + days(silent, "day") + ", "
                            + percent(presence.alive()) + " chance that it ever buys again",
                    Integer.toString(silent));
        }
    }

    private boolean isSilent() {
        var presence = outcome.presence();
        return presence != null && !presence.isActive();
    }

    private static String window(Expected expected) {
        return expected.windowStart().equals(expected.windowEnd())
                ? "on " + day(expected.windowEnd())
                : "between " + day(expected.windowStart()) + " and " + day(expected.windowEnd());
    }

    private void habit(Habit habit) {
        switch (habit) {
            case Habit.Pace(var lately, var before, var gaps) ->
                add(
                        "RECENT_PACE",
                        "Has been buying " + (lately < before ? "faster" : "slower") + " lately: " + every(lately)
                                + " over the last " + gaps + " gaps, " + every(before) + " before",
                        lately + "/" + before);
            case Habit.Weekday(var day, var purchases, var among) ->
                add(
                        "WEEKDAY",
                        "Buys mostly on " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s: " + purchases
                                + " of the last " + among + " purchase days",
                        day.name() + "/" + purchases + "/" + among);
            case Habit.OrderSize(var last, var usual) ->
                add(
                        "LAST_ORDER_SIZE",
                        "The last purchase was " + (last.compareTo(usual) > 0 ? "larger" : "smaller")
                                + " than usual: " + last.toPlainString() + " against " + usual.toPlainString() + " "
                                + outcome.history().currency(),
                        last.toPlainString() + "/" + usual.toPlainString());
        }
    }

    private void simpleRule(Expected expected) {
        rhythm.afterMedianGap()
                .filter(simple -> Math.abs(ChronoUnit.DAYS.between(simple, expected.on())) >= WORTH_TELLING)
                .ifPresent(simple -> add(
                        "SIMPLE_RULE",
                        "The simple rule, last purchase plus usual gap, says " + day(simple),
                        simple.toString()));
    }

    private void churn() {
        var churn = outcome.churn();
        add(
                "CHURN",
                percent(churn.risk()) + " chance of no purchase in the next " + churn.horizonDays() + " days",
                Double.toString(churn.risk()));
    }

    private void pace() {
        var pct = outcome.pace().pct();
        var from = outcome.pace().comparedFrom();
        if (pct != null) {
            var difference = number(Math.abs(pct)) + " % " + (pct < 0 ? "below" : "above");
            add(
                    "PACE",
                    from == null
                            ? "The year is heading " + difference + " last year"
                            : "Since " + day(from) + " " + difference + " the same days of last year; new before",
                    from == null ? Double.toString(pct) : pct + "/" + from);
        } else if (outcome.revenue().yearToDate().signum() > 0 && !isSilent()) {
            add(
                    "NEW_GROWTH",
                    "New growth: too little of last year to compare with",
                    outcome.revenue().yearToDate().toPlainString());
        }
    }

    private void health() {
        var health = outcome.health();
        add(
                "HEALTH",
                "Health " + number(health.score()) + " of 100: recency " + health.recency() + ", cadence "
                        + health.cadence()
                        + ", frequency " + health.frequency() + ", pace " + health.pace() + ", money "
                        + health.monetary() + ", coverage " + health.coverage()
                        + (health.silence() < 0 ? ", silence " + health.silence() : ""),
                Double.toString(health.score()));
    }

    private void segment() {
        var rfm = outcome.rfm();
        if (rfm != null) {
            add(
                    "SEGMENT",
                    rfm.segment().label() + ": recency " + rfm.recency() + ", frequency " + rfm.frequency() + ", money "
                            + rfm.monetary() + " of 5",
                    rfm.segment().label());
        }
    }

    private void otherCurrencies() {
        int orders = outcome.history().ordersInOtherCurrencies();
        if (orders > 0) {
            add(
                    "OTHER_CURRENCY",
                    days(orders, "order") + " not counted: not in "
                            + outcome.history().currency(),
                    Integer.toString(orders));
        }
    }

    private String usualGaps() {
        var most = mostGaps();
        return (most.size() == rhythm.gaps().size() ? "gaps have been " : "most gaps have been ") + range(most);
    }

    /** Without the tenth at either end, where there are enough: one holiday makes nobody irregular. */
    private List<Integer> mostGaps() {
        var gaps = rhythm.gaps().stream().sorted().toList();
        int odd = gaps.size() / 10;
        return gaps.subList(odd, gaps.size() - odd);
    }

    private static String ends(List<Integer> sorted) {
        return sorted.getFirst() + "/" + sorted.getLast();
    }

    private static String range(List<Integer> sorted) {
        int shortest = sorted.getFirst();
        int longest = sorted.getLast();
        return (shortest == longest ? "" : shortest + " to ") + days(longest, "day");
    }

    private static String every(@Nullable Double gap) {
        return gap != null && gap == 1 ? "every day" : "every " + number(gap) + " days";
    }

    private void add(String code, String text, String value) {
        reasons.add(new Reason(code, text, value));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String days(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
