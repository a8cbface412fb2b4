package dev.roadbook.prediction.targets.forest;

import dev.roadbook.prediction.rep.AgentMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up months, for those who want to see how it works before they have a history; never mixed with real ones. */
public final class SyntheticMonths {

    private static final int REPS = 20;
    private static final int MONTHS = 24;
    private static final double TARGET = 50_000;

    private SyntheticMonths() {}

    /** The same for the same seed, ending before a month. */
    public static List<Example> examples(YearMonth before, TargetProperties settings) {
        var random = new Random(settings.seed());
        var examples = new ArrayList<Example>();
        for (int rep = 0; rep < REPS; rep++) {
            double skill = 0.7 + 0.6 * random.nextDouble();
            for (int back = MONTHS; back > 0; back--) {
                var month = before.minusMonths(back);
                var days = days(month.lengthOfMonth(), skill * (0.8 + 0.4 * random.nextDouble()), random);
                boolean missed = !upTo(days, days.size(), "S" + rep, month).isTargetReached();
                for (int cutOff = 1; cutOff < days.size(); cutOff++) {
                    var seen = upTo(days, cutOff, "S" + rep, month);
                    var features = Features.of(seen);
                    if (features.isOpen()) {
                        examples.add(new Example(seen.repId(), seen.month(), features, missed));
                    }
                }
            }
        }
        return examples;
    }

    private record Day(int calls, int meetings, int leads, int deals, double sales) {}

    /** A busy month has more of everything; deals bring the sales. */
    private static List<Day> days(int length, double drive, Random random) {
        var days = new ArrayList<Day>();
        for (int day = 0; day < length; day++) {
            int deals = count(0.5 * drive, random);
            days.add(new Day(
                    count(3.3 * drive, random),
                    count(1.3 * drive, random),
                    count(drive, random),
                    deals,
                    deals * 2_600 * (0.6 + 0.8 * random.nextDouble()) + 400 * random.nextDouble()));
        }
        return days;
    }

    /** Knuth's way to a Poisson number. */
    private static int count(double mean, Random random) {
        int count = -1;
        for (double product = 1; product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static AgentMonth upTo(List<Day> days, int last, String rep, YearMonth month) {
        var seen = days.subList(0, last);
        return new AgentMonth(
                rep,
                month.atDay(1),
                month.atDay(last),
                seen.stream().mapToInt(Day::calls).sum(),
                seen.stream().mapToInt(Day::meetings).sum(),
                seen.stream().mapToInt(Day::leads).sum(),
                seen.stream().mapToInt(Day::deals).sum(),
                BigDecimal.valueOf(seen.stream().mapToDouble(Day::sales).sum()).setScale(2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(TARGET).setScale(2),
                "EUR");
    }
}
