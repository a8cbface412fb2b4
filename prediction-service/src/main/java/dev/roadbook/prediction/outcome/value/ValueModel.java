package dev.roadbook.prediction.outcome.value;

import dev.roadbook.prediction.published.BgNbd;
import dev.roadbook.prediction.published.RepeatBuyingModel;
import java.util.Collection;
import java.util.Optional;

/**
 * What the accounts of a portfolio have in common when it comes to their worth.
 *
 * @param purchases how often accounts buy and when they leave, in weeks
 * @param orderValue what a purchase day of the account in the middle of the portfolio brings
 * @param orderPull purchase days the portfolio's order value counts for beside an account's own
 * @param orderSpread how far one purchase day is from an account's average, as a share of it
 */
public record ValueModel(BgNbd purchases, double orderValue, double orderPull, double orderSpread) {

    private static final int LEAST_ACCOUNTS = 50;
    private static final double MOST_PULL = 50;

    /** The model of some accounts; too few of them have nothing in common that could be relied on. */
    public static Optional<ValueModel> fit(Collection<Buying> accounts) {
        var repeated = accounts.stream().filter(each -> each.purchaseDays() > 1).toList();
        if (repeated.size() < LEAST_ACCOUNTS) {
            return Optional.empty();
        }
        double days = repeated.stream().mapToInt(Buying::purchaseDays).sum();
        double logMean =
                repeated.stream().mapToDouble(Buying::logMean).average().orElseThrow();
        double relative = repeated.stream()
                        .mapToDouble(each -> each.squares() / (each.mean() * each.mean()))
                        .sum()
                / (days - repeated.size());
        double within = repeated.stream().mapToDouble(Buying::logSquares).sum() / (days - repeated.size());
        double daysEach = days / repeated.size();
        double ofMeans = repeated.stream()
                .mapToDouble(each -> (each.logMean() - logMean) * (each.logMean() - logMean))
                .average()
                .orElseThrow();
        double between = Math.max(ofMeans - within / daysEach, within / MOST_PULL);
        double pull = within == 0 ? 1 : within / between;
        return Optional.of(new ValueModel(
                RepeatBuyingModel.fit(accounts.stream().map(Buying::repeats).toList(), BgNbd::of),
                StrictMath.exp(logMean),
                pull,
                StrictMath.sqrt(relative)));
    }

    /**
     * What an account's purchase day is worth: its own average, pulled towards the portfolio's the more the less is known. Pulled
     * by a factor rather than an amount: a few large accounts say nothing of what a small one spends.
     */
    double orderValueOf(Buying account) {
        double pulled = orderPull / (account.purchaseDays() + orderPull);
        return account.mean() * StrictMath.exp(pulled * (StrictMath.log(orderValue) - account.logMean()));
    }
}
