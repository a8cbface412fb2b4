package dev.roadbook.prediction.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an account will probably bring in the next twelve months.
 *
 * @param revenue expected revenue
 * @param low one in ten accounts like it brings less
 * @param high one in ten brings more
 * @param purchaseDays days it is expected to buy on
 * @param orderValue what each of them is expected to bring
 * @param active chance that it has not left for good
 */
record Worth(
        BigDecimal revenue,
        BigDecimal low,
        BigDecimal high,
        double purchaseDays,
        BigDecimal orderValue,
        double active) {

    private static final double WEEKS = 365 / 7.0;

    static Worth of(Buying account, ValueModel model) {
        double active = model.purchases().alive(account.repeats());
        double days = model.purchases().expectedPurchases(account.repeats(), WEEKS);
        double orderValue = model.orderValueOf(account);
        var revenue = new RevenueDistribution(account, model, active, days, orderValue);
        return new Worth(
                money(days * orderValue),
                money(revenue.quantile(0.1)),
                money(revenue.quantile(0.9)),
                rounded(days, 10),
                money(orderValue),
                rounded(active, 1000));
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
