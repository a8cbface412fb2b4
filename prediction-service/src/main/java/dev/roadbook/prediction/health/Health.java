package dev.roadbook.prediction.health;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How well an account does: points by component, each to two decimals, so that they add up to the score.
 *
 * @param recency days since the last purchase
 * @param frequency number of purchases
 * @param monetary lifetime revenue
 * @param cadence average gap and its change
 * @param pace projection against last year
 * @param coverage share of the top products carried
 */
public record Health(double recency, double frequency, double monetary, double cadence, double pace, double coverage) {

    public Health {
        recency = rounded(recency);
        frequency = rounded(frequency);
        monetary = rounded(monetary);
        cadence = rounded(cadence);
        pace = rounded(pace);
        coverage = rounded(coverage);
    }

    public double score() {
        return rounded(recency + frequency + monetary + cadence + pace + coverage);
    }

    public HealthCategory category() {
        return HealthCategory.of(score());
    }

    private static double rounded(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
