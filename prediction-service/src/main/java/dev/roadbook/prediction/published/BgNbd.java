package dev.roadbook.prediction.published;

import static dev.roadbook.prediction.published.Gamma.logBeta;
import static dev.roadbook.prediction.published.Gamma.logGamma;

/**
 * The BG/NBD model: purchases come at a rate drawn from a gamma distribution (r, α), and after each one the customer leaves
 * with a probability drawn from a beta distribution (a, b).
 *
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie and Lee (2005)</a>
 */
public record BgNbd(double r, double alpha, double a, double b) implements RepeatBuyingModel {

    private static final double MUCH_ALIKE = 20;

    public static BgNbd of(double[] parameters) {
        return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double logLikelihood(RepeatBuying customer) {
        int x = customer.repeats();
        double common = logGamma(r + x) - logGamma(r) + r * StrictMath.log(alpha);
        double stayed = logBeta(a, b + x) - logBeta(a, b) - (r + x) * StrictMath.log(alpha + customer.watched());
        if (x == 0) {
            return common + stayed;
        }
        double left =
                logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * StrictMath.log(alpha + customer.lastRepeat());
        return common + Math.max(stayed, left) + StrictMath.log1p(StrictMath.exp(-Math.abs(stayed - left)));
    }

    @Override
    public double alive(RepeatBuying customer) {
        int x = customer.repeats();
        if (x == 0) {
            return 1;
        }
        double silence = StrictMath.log((alpha + customer.watched()) / (alpha + customer.lastRepeat()));
        return 1 / (1 + a / (b + x - 1) * StrictMath.exp((r + x) * silence));
    }

    /** Probability of at least one purchase in the time ahead: one comes before the customer can leave again. */
    public double buysWithin(RepeatBuying customer, double ahead) {
        double now = alpha + customer.watched();
        return alive(customer) * (1 - StrictMath.pow(now / (now + ahead), r + customer.repeats()));
    }

    @Override
    public double expectedPurchases(RepeatBuying customer, double ahead) {
        return expectedWhileAlive(customer, ahead) * alive(customer);
    }

    /** Purchases to be expected of a customer who has not left yet. */
    public double expectedWhileAlive(RepeatBuying customer, double ahead) {
        int x = customer.repeats();
        double now = alpha + customer.watched();
        return (a + b + x - 1) / (a - 1) * (1 - none(x, now / (now + ahead)));
    }

    /**
     * Two forms of one function, by Euler's transformation: the first has few terms, but they alternate where buyers are
     * much alike, and would drown what they add up to; unless they never grow, as with frequent buyers.
     */
    private double none(int x, double kept) {
        double c = a + b + x - 1;
        double alternating = r + 1 - a - b;
        boolean neverGrows = alternating * Math.max(1, Math.abs(a - 1)) <= c;
        return a - 1 < MUCH_ALIKE && (alternating < MUCH_ALIKE || neverGrows)
                ? StrictMath.pow(kept, a - 1) * Gamma.hypergeometric(-alternating, a - 1, c, 1 - kept)
                : StrictMath.exp((r + x) * StrictMath.log(kept) + Gamma.logHypergeometric(r + x, b + x, c, 1 - kept));
    }
}
