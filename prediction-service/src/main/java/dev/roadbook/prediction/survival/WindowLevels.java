package dev.roadbook.prediction.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of the chance a window must hold so that the wanted share of purchases falls into it, by typical gap: days
 * cannot be cut, so that a window over a frequent buyer's gaps holds more than it must.
 *
 * @param borders typical gaps, in days, that part the groups
 * @param levels one a group, shortest gaps first
 */
record WindowLevels(List<Double> borders, List<Double> levels) {

    private static final int GROUPS = 3;
    private static final int LEAST_IN_GROUP = 100;
    private static final double STEP = 0.005;
    private static final double LOWEST = 0.3;
    private static final double HIGHEST = 0.98;

    WindowLevels {
        borders = List.copyOf(borders);
        levels = List.copyOf(levels);
        if (levels.size() != borders.size() + 1) {
            throw new IllegalArgumentException(borders.size() + " borders part " + levels.size() + " groups");
        }
    }

    /** Takes the model at its word. */
    static WindowLevels uncalibrated(double share) {
        return new WindowLevels(List.of(), List.of(share));
    }

    double of(double typicalDays) {
        int group = 0;
        while (group < borders.size() && typicalDays > borders.get(group)) {
            group++;
        }
        return levels.get(group);
    }

    static WindowLevels calibrated(List<Check> checks, double share, int cap) {
        if (checks.size() < LEAST_IN_GROUP) {
            return uncalibrated(share);
        }
        var borders = new ArrayList<Double>();
        double[] gaps = checks.stream().mapToDouble(Check::typicalDays).sorted().toArray();
        for (int g = 1; g < GROUPS; g++) {
            double border = gaps[gaps.length * g / GROUPS];
            if (borders.isEmpty() || border > borders.getLast()) {
                borders.add(border);
            }
        }
        var levels = new ArrayList<Double>();
        for (int g = 0; g <= borders.size(); g++) {
            double low = g == 0 ? 0 : borders.get(g - 1);
            double high = g == borders.size() ? Double.MAX_VALUE : borders.get(g);
            var members = checks.stream()
                    .filter(check -> check.typicalDays() > low && check.typicalDays() <= high)
                    .toList();
            levels.add(level(members.size() < LEAST_IN_GROUP ? checks : members, share, cap));
        }
        return new WindowLevels(borders, levels);
    }

    /**
     * The least level that reaches the share; bisection, because coverage never falls as the level rises. Where none does,
     * it is not the windows that are wrong, and they stay as the model says.
     */
    private static double level(List<Check> checks, double share, int cap) {
        if (coverage(checks, HIGHEST, cap) < share) {
            return share;
        }
        double low = LOWEST;
        double high = HIGHEST;
        while (high - low > STEP) {
            double middle = (low + high) / 2;
            if (coverage(checks, middle, cap) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double coverage(List<Check> checks, double level, int cap) {
        double sum = 0;
        for (var check : checks) {
            var window = check.curve().window(level, check.curve().bestDay(cap), cap);
            sum += check.ended() ? (window.holds(Math.min(check.days(), cap)) ? 1 : 0) : holdsLater(check, window, cap);
        }
        return sum / checks.size();
    }

    /** A gap that has not ended counts with the chance that it will end inside the window. */
    private static double holdsLater(Check check, GapCurve.Window window, int cap) {
        if (window.end() <= check.days()) {
            return window.end() == cap ? 1 : 0;
        }
        double still = check.curve().longerThan(check.days());
        double first = check.curve().longerThan(Math.max(check.days(), window.start() - 1));
        double last = window.end() == cap ? 0 : check.curve().longerThan(window.end());
        return still <= 0 ? 0 : (first - last) / still;
    }
}
