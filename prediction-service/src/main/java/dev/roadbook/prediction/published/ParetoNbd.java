package dev.roadbook.prediction.published;

import static dev.roadbook.prediction.published.Gamma.logGamma;

/**
 * The Pareto/NBD model: purchases come at a rate drawn from a gamma distribution (r, α), and the customer leaves at a rate
 * drawn from another (s, β).
 *
 * @see <a href="https://www.brucehardie.com/notes/008/">Fader and Hardie, A note on deriving the Pareto/NBD model (2005)</a>
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements RepeatBuyingModel {

    public static ParetoNbd of(double[] parameters) {
        return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double logLikelihood(RepeatBuying customer) {
        int x = customer.repeats();
        double common = logGamma(r + x) - logGamma(r) + r * StrictMath.log(alpha) + s * StrictMath.log(beta);
        return common + logSum(logStayed(customer), logLeft(customer));
    }

    @Override
    public double alive(RepeatBuying customer) {
        return 1 / (1 + StrictMath.exp(logLeft(customer) - logStayed(customer)));
    }

    @Override
    public double expectedPurchases(RepeatBuying customer, double ahead) {
        return expectedWhileAlive(customer, ahead) * alive(customer);
    }

    /** Purchases to be expected of a customer who has not left yet. */
    public double expectedWhileAlive(RepeatBuying customer, double ahead) {
        double now = beta + customer.watched();
        double lifetime = s == 1
                ? now * StrictMath.log((now + ahead) / now)
                : now / (s - 1) * (1 - StrictMath.pow(now / (now + ahead), s - 1));
        return (r + customer.repeats()) / (alpha + customer.watched()) * lifetime;
    }

    private double logStayed(RepeatBuying customer) {
        return -(r + customer.repeats()) * StrictMath.log(alpha + customer.watched())
                - s * StrictMath.log(beta + customer.watched());
    }

    /** Logarithm of s / (r + s + x) · A₀; the two terms of A₀ are taken relative to the larger one. */
    private double logLeft(RepeatBuying customer) {
        int x = customer.repeats();
        double order = r + s + x;
        double at = logTerm(order, x, customer.lastRepeat());
        double until = logTerm(order, x, customer.watched());
        double difference = -StrictMath.expm1(until - at);
        return StrictMath.log(s / order) + at + StrictMath.log(Math.max(difference, Double.MIN_NORMAL));
    }

    /** Logarithm of F(order, other; order + 1; z) / larger^order, by Euler's transformation: no purchase count overflows it. */
    private double logTerm(double order, int x, double time) {
        double larger = Math.max(alpha, beta) + time;
        double smaller = Math.min(alpha, beta) + time;
        double other = alpha >= beta ? s + 1 : r + x;
        double z = Math.abs(alpha - beta) / larger;
        return (1 - other) * StrictMath.log(smaller / larger)
                + StrictMath.log(Gamma.hypergeometric(1, order + 1 - other, order + 1, z))
                - order * StrictMath.log(larger);
    }

    private static double logSum(double first, double second) {
        return Math.max(first, second) + StrictMath.log1p(StrictMath.exp(-Math.abs(first - second)));
    }
}
