package dev.roadbook.prediction.survival;

/** How long a gap lasts, as the chance that it is longer than so many days; beyond what was watched it goes on falling as before. */
public final class GapCurve {

    static final int DAYS = 730;

    private static final double WORTH = 2;
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] longerThan;
    private final double fall;

    /** Takes the chances for 0, 1, 2 … days; later they fall as one over the days. */
    GapCurve(double[] longerThan) {
        this(longerThan, 1);
    }

    private GapCurve(double[] longerThan, double fall) {
        this.longerThan = longerThan;
        this.fall = fall;
    }

    /** A curve on the ratio grid, read for an account's typical gap. */
    static GapCurve of(double[] survival, double typicalDays) {
        double[] longer = new double[DAYS + 1];
        longer[0] = 1;
        int day = 1;
        double before = 1;
        for (int k = 0; k < survival.length && day <= DAYS; k++) {
            double begin = RatioGrid.begin(k) * typicalDays;
            double end = RatioGrid.end(k) * typicalDays;
            double perDay = (survival[k] - before) / (end - begin);
            for (; day <= Math.min(end, DAYS); day++) {
                longer[day] = before + (day - begin) * perDay;
            }
            before = survival[k];
        }
        double fall = fall(survival);
        double watched = RatioGrid.end(survival.length - 1) * typicalDays;
        for (; day <= DAYS; day++) {
            before *= Math.max(0, 1 - fall * (day - Math.max(watched, day - 1)) / day);
            longer[day] = before;
        }
        return new GapCurve(longer, fall);
    }

    /** The power of time by which the last two doublings fell. */
    private static double fall(double[] survival) {
        int last = survival.length - 1;
        int first = RatioGrid.doublingsBefore(2, last);
        return survival[last] > 0
                ? StrictMath.log(survival[first - 1] / survival[last])
                        / StrictMath.log(RatioGrid.end(last) / RatioGrid.begin(first))
                : 1;
    }

    /** Shifts purchases within each of the next weeks to the account's weekdays; how many fall into a week stays. */
    GapCurve onWeekdays(double[] weights, int lastPurchase, int weeks) {
        double[] shifted = longerThan.clone();
        for (int first = 1; first <= 7 * weeks; first += 7) {
            double mass = longerThan[first - 1] - longerThan[first + 6];
            double weighted = 0;
            for (int day = first; day < first + 7; day++) {
                weighted += weights[Math.floorMod(lastPurchase + day, 7)] * ends(day);
            }
            if (weighted <= 0) {
                continue;
            }
            for (int day = first; day < first + 6; day++) {
                double share = weights[Math.floorMod(lastPurchase + day, 7)] * ends(day) / weighted;
                shifted[day] = shifted[day - 1] - mass * share;
            }
        }
        return new GapCurve(shifted, fall);
    }

    private double ends(int day) {
        return longerThan[day - 1] - longerThan[day];
    }

    public double longerThan(int days) {
        if (days <= 0) {
            return 1;
        }
        return days <= DAYS ? longerThan[days] : longerThan[DAYS] * StrictMath.pow(DAYS / (double) days, fall);
    }

    /** Chance of a purchase on one of the next days, given the days that have passed without one. */
    public double endsWithin(int days, int elapsed) {
        return 1 - longerThan(elapsed + days) / longerThan(elapsed);
    }

    /** The day, counted from today, by which half of the gaps have ended that end within a horizon; the horizon at most. */
    public int medianWithin(int horizon, int elapsed) {
        double half = (longerThan(elapsed) + longerThan(elapsed + horizon)) / 2;
        int day = 1;
        while (day < horizon && longerThan(elapsed + day) > half) {
            day++;
        }
        return day;
    }

    /**
     * The best day to name: a day off costs one, but a day that comes true within three days saves two, and within seven two
     * more. Compared with the median this costs next to no accuracy and comes true clearly more often. Whatever is later than
     * the cap counts as ending on it. Errors are counted from the first day's; past the median they only grow.
     */
    public int bestDay(int cap) {
        double error = 0;
        int best = 1;
        double least = -WORTH * (chanceNear(1, 3, cap) + chanceNear(1, 7, cap));
        for (int day = 2; day <= cap; day++) {
            error += 1 - 2 * longerThan(day - 1);
            double cost = error - WORTH * (chanceNear(day, 3, cap) + chanceNear(day, 7, cap));
            if (cost < least - NEGLIGIBLE) {
                least = cost;
                best = day;
            }
            if (error - mostToSave(day) > least && longerThan(day) < 0.5) {
                break;
            }
        }
        return best;
    }

    /** What coming true can save on this day or a later one. */
    private double mostToSave(int day) {
        return WORTH * (longerThan(day - 4) + longerThan(day - 8));
    }

    private double chanceNear(int day, int distance, int cap) {
        double later = day + distance >= cap ? 0 : longerThan(day + distance);
        return longerThan(day - distance - 1) - later;
    }

    /** Days without a purchase to be expected among the next ones. */
    public double expectedSilence(int horizon, int elapsed) {
        double sum = 0;
        for (int day = 1; day <= horizon; day++) {
            sum += longerThan(elapsed + day);
        }
        return sum / longerThan(elapsed);
    }

    /** The shortest span of days around a day that holds so much of the chance; whatever is later than the cap ends on it. */
    public Window window(double level, int around, int cap) {
        var shortest = new Window(1, cap);
        int end = around;
        for (int start = 1; start <= around; start++) {
            double needed = longerThan(start - 1) - level;
            while (end < cap && longerThan(end) > needed) {
                end++;
            }
            if (end == cap && needed < 0) {
                break;
            }
            if (end - start < shortest.end - shortest.start) {
                shortest = new Window(start, end);
            }
        }
        return shortest;
    }

    /** Days after the last purchase, both included. */
    public record Window(int start, int end) {

        public boolean holds(int days) {
            return start <= days && days <= end;
        }

        public int days() {
            return end - start + 1;
        }
    }
}
