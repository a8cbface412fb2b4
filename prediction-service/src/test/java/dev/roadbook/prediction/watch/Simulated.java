package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.TreeMap;

/** Accounts that buy at random, each in its own way, until a change that is known. */
final class Simulated {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final double[] EVENNESS = {0.8, 1, 2, 4, 8};

    private final Random chance;
    private final double gap;
    private final double evenness;
    private final double amount;
    private final double spread;
    private final double season;
    private final double high;
    private final int days;

    private Simulated(Random chance, double gap, double evenness) {
        this.chance = chance;
        this.gap = gap;
        this.evenness = evenness;
        this.amount = 50 * StrictMath.exp(2 * chance.nextDouble());
        this.spread = 0.15 + 0.6 * chance.nextDouble();
        this.season = chance.nextInt(3) == 0 ? 0.6 : 0;
        this.high = chance.nextDouble();
        this.days = 500 + chance.nextInt(700);
    }

    /** Of every sort: from weekly to monthly, from more uneven than pure chance to nearly regular. */
    static Simulated any(Random chance) {
        return new Simulated(chance, 7 + 23 * chance.nextDouble(), EVENNESS[chance.nextInt(EVENNESS.length)]);
    }

    /** One that buys weekly or fortnightly, and evenly enough for a representative to notice. */
    static Simulated steady(Random chance) {
        return new Simulated(chance, 7 + 8 * chance.nextDouble(), 4 + 4 * chance.nextDouble());
    }

    /** So many usual gaps. */
    int gaps(int count) {
        return (int) (count * gap);
    }

    History unchanged() {
        return changed(0, 1, 1);
    }

    /** For so many days until today it bought so many times as often, and so many times as much each time. */
    History changed(int lastDays, double often, double much) {
        var bought = new TreeMap<LocalDate, TradingDay>();
        double age = days;
        while (true) {
            double next = age - gamma() * gap / evenness / season(age);
            age = next >= lastDays ? next : Math.min(age, lastDays) - (Math.min(age, lastDays) - next) / often;
            if (age < 0) {
                return History.of("ACCOUNT", bought.values(), TODAY, "EUR");
            }
            var paid = amount * StrictMath.exp(spread * chance.nextGaussian()) * (age <= lastDays ? much : 1);
            var day = TODAY.minusDays((long) age);
            var money = BigDecimal.valueOf(paid).setScale(2, RoundingMode.HALF_UP);
            bought.put(day, new TradingDay(day, "EUR", money, money, 1, 1, null));
        }
    }

    private double season(double age) {
        double year = ChronoUnit.DAYS.between(LocalDate.of(2020, 1, 1), TODAY) - age;
        return 1 + season * StrictMath.sin(2 * Math.PI * (year / 365.25 + high));
    }

    /** Of shape evenness and scale 1, after Marsaglia and Tsang. */
    private double gamma() {
        double shape = evenness < 1 ? evenness + 1 : evenness;
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return evenness < 1 ? d * v * Math.pow(1 - chance.nextDouble(), 1 / evenness) : d * v;
            }
        }
    }
}
