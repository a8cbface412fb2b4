package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.coverage.Gap;
import dev.roadbook.recommendation.profile.BuyingHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an account's suggested order is computed from.
 *
 * @param asOf the day
 * @param history what it bought up to that day
 * @param expectedOn when its next order is expected, where that can be told
 * @param usualGapDays days between its orders
 * @param gaps top products it does not carry, the best match first
 * @param lookAlikes products that accounts with such baskets buy, the best first
 * @param declined products that somebody who knows the account said are not for it
 * @param changes what somebody wants instead of what is suggested
 * @param articles what is known of all of these, by item code
 */
record Situation(
        LocalDate asOf,
        BuyingHistory history,
        @Nullable LocalDate expectedOn,
        @Nullable BigDecimal usualGapDays,
        List<Gap> gaps,
        List<String> lookAlikes,
        Set<String> declined,
        List<Change> changes,
        Map<String, Article> articles) {

    Situation {
        gaps = List.copyOf(gaps);
        lookAlikes = List.copyOf(lookAlikes);
        declined = Set.copyOf(declined);
        changes = List.copyOf(changes);
        articles = Map.copyOf(articles);
    }

    Situation with(Map<String, Article> known) {
        return new Situation(asOf, history, expectedOn, usualGapDays, gaps, lookAlikes, declined, changes, known);
    }

    /** The day of the next order: today where it is due or nobody knows. */
    LocalDate orderOn() {
        return expectedOn == null || expectedOn.isBefore(asOf) ? asOf : expectedOn;
    }

    /** What is needed by this day is nearer to the next order than to the one after it. */
    LocalDate lastDueDay() {
        var half = usualGapDays == null ? BigDecimal.ZERO : usualGapDays.divide(BigDecimal.TWO, 0, RoundingMode.DOWN);
        return orderOn().plusDays(half.longValueExact());
    }

    Article article(String sku) {
        return articles.getOrDefault(sku, Article.unknown(sku));
    }
}
