package dev.roadbook.dashboard.prediction;

/**
 * What a health score is made of, in points. Their sum, rounded once to a whole number, is the score.
 *
 * @param recency out of 25
 * @param frequency out of 15
 * @param monetary out of 10
 * @param cadence out of 25
 * @param pace out of 15
 * @param coverage out of 10
 * @param silence what silence takes from them: a silent account keeps 39 points at most, a lost one 19
 */
public record HealthComponents(
        double recency,
        double frequency,
        double monetary,
        double cadence,
        double pace,
        double coverage,
        double silence) {}
