package dev.roadbook.prediction.outcome.health;

import dev.roadbook.prediction.outcome.presence.Standing;
import dev.roadbook.prediction.outcome.rounding.HalfUp;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How well an account does: a whole number of points and what it is made of, each told to two decimals.
 *
 * @param score sum of the components, rounded once
 * @param recency days since the last purchase
 * @param frequency number of purchases
 * @param monetary lifetime revenue
 * @param cadence average gap and its change
 * @param pace projection against last year
 * @param coverage share of the top products carried
 * @param silence what is taken from an account that is silent or lost, 0 or less
 */
public record Health(
        double score,
        double recency,
        double frequency,
        double monetary,
        double cadence,
        double pace,
        double coverage,
        double silence) {

    static final int MOST_SILENT = 39;
    static final int MOST_LOST = 19;
    private static final int MOST = 100;

    static Health of(
            double recency,
            double frequency,
            double monetary,
            double cadence,
            double pace,
            double coverage,
            @Nullable Standing standing) {
        double sum = DoubleStream.of(recency, frequency, monetary, cadence, pace, coverage)
                .sum();
        double silence = Math.min(0, most(standing) - sum);
        return new Health(
                HalfUp.of(sum + silence, 0),
                HalfUp.of(recency, 2),
                HalfUp.of(frequency, 2),
                HalfUp.of(monetary, 2),
                HalfUp.of(cadence, 2),
                HalfUp.of(pace, 2),
                HalfUp.of(coverage, 2),
                HalfUp.of(silence, 2));
    }

    private static int most(@Nullable Standing standing) {
        return switch (standing) {
            case LOST -> MOST_LOST;
            case SILENT -> MOST_SILENT;
            case ACTIVE -> MOST;
            case null -> MOST;
        };
    }

    public HealthCategory category() {
        return HealthCategory.of(score);
    }
}
