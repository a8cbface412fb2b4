package dev.roadbook.prediction.published;

/** The gamma function and its relatives. */
public final class Gamma {

    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    private static final int MOST_TERMS = 20_000;
    private static final int MOST_GROWING_TERMS = 1_000_000;
    private static final double NEGLIGIBLE = 1e-14;
    private static final double LARGE = 1e200;

    private Gamma() {}

    /** Logarithm of the gamma function of a positive number, after Lanczos. */
    static double logGamma(double z) {
        if (z < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * z)) - logGamma(1 - z);
        }
        double x = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return HALF_LOG_TWO_PI + (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** Share of the beta distribution of two positive shapes that lies below x: its continued fraction, after Lentz. */
    public static double betaBelow(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - betaBelow(1 - x, b, a);
        }
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta(a, b)) / a;
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            fraction *= d * c;
            if (Math.abs(d * c - 1) < NEGLIGIBLE) {
                break;
            }
        }
        return Math.min(1, front * fraction);
    }

    /**
     * Gauss's hypergeometric function by its series, for 0 ≤ z &lt; 1. Its sum leaves the range of numbers where a + b is
     * far beyond c: Euler's transformation, (1 - z)^(c-a-b) F(c-a, c-b; c; z), takes the large part out.
     */
    static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS && Math.abs(term) > NEGLIGIBLE * Math.abs(sum); n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }

    /** Logarithm of the same for positive a, b and c, whose sum may be beyond the range of numbers. */
    static double logHypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        double scale = 0;
        for (int n = 0; n < MOST_GROWING_TERMS && term > NEGLIGIBLE * sum; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (sum > LARGE) {
                scale += StrictMath.log(sum);
                term /= sum;
                sum = 1;
            }
        }
        return scale + StrictMath.log(sum);
    }
}
