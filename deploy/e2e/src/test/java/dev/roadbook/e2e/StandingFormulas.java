package dev.roadbook.e2e;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The published points of health and urgency, written down a second time over an account's figures. */
record StandingFormulas(Formulas ours) {

    double recencyPoints() {
        return Math.max(0, 25 - DAYS.between(ours.lastPurchase(), ours.today()) / 30.0);
    }

    double frequencyPoints() {
        return Math.min(15, ours.purchases() / 5.0);
    }

    double monetaryPoints() {
        return Math.clamp(ours.lifetime().doubleValue() / 5_000, 0, 10);
    }

    double cadencePoints() {
        var now = averageGap(ours.today().getYear());
        if (now == null) {
            return 2.5;
        }
        double level = 15 * Math.clamp((90 - now) / (90 - 7), 0, 1);
        var before = averageGap(ours.today().getYear() - 1);
        if (before == null) {
            return level + 5;
        }
        double shorter = before - now;
        return Math.max(0, level + 10 * Math.clamp(shorter > 0 ? shorter / 7 : shorter / 30, -1, 1));
    }

    double pacePoints() {
        var pace = ours.pacePct();
        if (pace == null) {
            return ours.yearToDate().signum() > 0 ? 11.25 : 3.75;
        }
        return 15 * Math.clamp((pace.doubleValue() + 50) / 75, 0, 1);
    }

    double paceUrgency() {
        var pace = ours.pacePct();
        return pace == null ? 3 : 10 * Math.clamp((25 - pace.doubleValue()) / 50, 0, 1);
    }

    /** Average of the gaps that ended in a year. */
    private @Nullable Double averageGap(int year) {
        var days = ours.sales().purchaseDays();
        var ended = IntStream.range(1, days.size())
                .filter(i -> days.get(i).getYear() == year)
                .mapToLong(i -> DAYS.between(days.get(i - 1), days.get(i)))
                .summaryStatistics();
        return ended.getCount() == 0 ? null : ended.getAverage();
    }

    static int urgencyOf(String segment) {
        return switch (segment) {
            case "Can't Lose" -> 10;
            case "At Risk" -> 8;
            case "Hibernating" -> 7;
            case "Need Attention" -> 6;
            case "Promising" -> 5;
            case "Potential Loyalists" -> 4;
            case "New" -> 3;
            case "Lost", "Loyal" -> 2;
            case "Champions" -> 1;
            default -> throw new IllegalArgumentException(segment);
        };
    }

    static String healthOf(long score) {
        return score >= 80
                ? "EXCELLENT"
                : score >= 60 ? "GOOD" : score >= 40 ? "AVERAGE" : score >= 20 ? "POOR" : "CRITICAL";
    }
}
