package dev.roadbook.prediction.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Portfolios whose truth is known. */
public final class Simulated {

    /** A Monday. */
    public static final int FIRST_DAY = 18_263;

    private final SplittableRandom random;

    public Simulated(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Accounts that buy every so many days, give or take a share of it, to the end of the span. */
    public List<Timeline> regular(String name, int accounts, int gap, double jitter, int span) {
        var timelines = new ArrayList<Timeline>();
        for (int a = 0; a < accounts; a++) {
            var days = new ArrayList<Integer>();
            double day = random.nextDouble() * gap;
            while (day < span) {
                days.add(FIRST_DAY + (int) day);
                day += Math.max(1, gap * (1 + jitter * (2 * random.nextDouble() - 1)));
            }
            timelines.add(timeline(name + a, days));
        }
        return timelines;
    }

    /** Accounts that buy at random, each at its own rate, and leave for good one after the other. */
    public List<Timeline> dying(String name, int accounts, double meanGap, double meanLife, int span) {
        var timelines = new ArrayList<Timeline>();
        for (int a = 0; a < accounts; a++) {
            double own = meanGap * StrictMath.exp(0.6 * random.nextGaussian());
            double begin = random.nextDouble() * span / 2;
            double end = Math.min(span, begin - meanLife * StrictMath.log(1 - random.nextDouble()));
            var days = new ArrayList<Integer>();
            for (double day = begin; day < end; day -= own * StrictMath.log(1 - random.nextDouble())) {
                if (days.isEmpty() || days.getLast() < FIRST_DAY + (int) day) {
                    days.add(FIRST_DAY + (int) day);
                }
            }
            timelines.add(timeline(name + a, days.isEmpty() ? List.of(FIRST_DAY + (int) begin) : days));
        }
        return timelines;
    }

    /**
     * Accounts that come and go all the time, before the span already, and are seen from its first day on: some buy once, the
     * others at their own rate until they leave for good.
     */
    public List<Timeline> coming(String name, int accounts, double onceShare, double meanLife, int span) {
        var timelines = new ArrayList<Timeline>();
        for (int a = 0; a < accounts; a++) {
            double gap = 30 * StrictMath.exp(0.8 * random.nextGaussian());
            double begin = span * (2 * random.nextDouble() - 1);
            double end = random.nextDouble() < onceShare ? begin + 1 : begin + exponential(meanLife);
            var days = new ArrayList<Integer>();
            for (double day = begin;
                    day < Math.min(end, span);
                    day += Math.max(1, exponential(gap / 2) + exponential(gap / 2))) {
                if (day >= 0) {
                    days.add(FIRST_DAY + (int) day);
                }
            }
            if (!days.isEmpty()) {
                timelines.add(timeline(name + a, days));
            }
        }
        return timelines;
    }

    /** Accounts that buy in a season of their own only, up to five times and one year in ten not at all, until they leave for good. */
    public List<Timeline> yearly(String name, int accounts, double meanLife, int span) {
        var timelines = new ArrayList<Timeline>();
        for (int a = 0; a < accounts; a++) {
            double begin = span * (2 * random.nextDouble() - 1);
            double end = begin + exponential(meanLife);
            double season = random.nextDouble() * 365;
            int usual = random.nextInt(1, 5);
            var days = new TreeSet<Integer>();
            for (double middle = season - 365; middle < Math.min(end, span) + 365; middle += 365) {
                int purchases = random.nextDouble() < 0.1 ? 0 : Math.max(1, usual + random.nextInt(-1, 2));
                for (int i = 0; i < purchases; i++) {
                    double day = middle + 20 * random.nextGaussian();
                    if (day >= Math.max(0, begin) && day < Math.min(end, span)) {
                        days.add(FIRST_DAY + (int) day);
                    }
                }
            }
            if (!days.isEmpty()) {
                timelines.add(timeline(name + a, List.copyOf(days)));
            }
        }
        return timelines;
    }

    private double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    static Timeline timeline(String account, List<Integer> days) {
        return timeline(account, days.stream().mapToInt(Integer::intValue).toArray());
    }

    public static Timeline timeline(String account, int... days) {
        double[] amounts = new double[days.length];
        Arrays.fill(amounts, 100);
        return Timeline.of(account, days, amounts);
    }
}
