package dev.roadbook.prediction.outcome.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an account will probably bring in the next twelve months.
 *
 * @param revenue expected revenue
 * @param low one in ten accounts like it brings less
 * @param high one in ten brings more
 * @param purchaseDays days it is expected to buy on
 * @param orderValue what each of them is expected to bring
 * @param orderUnits units each of them is expected to be of; absent where units are not known
 * @param active chance that it ever buys again
 */
public record Worth(
        BigDecimal revenue,
        BigDecimal low,
        BigDecimal high,
        double purchaseDays,
        BigDecimal orderValue,
        @Nullable BigDecimal orderUnits,
        double active) {

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final double WEEKS = 365 / 7.0;

    /** How often the account buys if it does is the model's; whether it does is told by whoever tells all other chances. */
    static Worth of(Buying account, ValueModel model, double active) {
        double days = active * model.purchases().expectedWhileAlive(account.repeats(), WEEKS);
        double orderValue = model.orderValueOf(account);
        var revenue = new RevenueDistribution(account, model, active, days, orderValue);
        return new Worth(
                estimate(days * orderValue),
                estimate(revenue.quantile(0.1)),
                estimate(revenue.quantile(0.9)),
                rounded(days, 10),
                decimal(orderValue, 2),
                account.unitsForOne() == null ? null : decimal(orderValue * account.unitsForOne(), 1),
                rounded(active, 1000));
    }

    /** A year ahead is not known to the cent: three digits say what there is to say, and stay the same for days. */
    private static BigDecimal estimate(double amount) {
        return BigDecimal.valueOf(amount).round(DIGITS).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(double amount, int decimals) {
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
