package dev.roadbook.prediction.outcome.churn;

/**
 * The chance of losing an account.
 *
 * @param risk probability of no purchase within the horizon
 * @param category its band
 * @param horizonDays days ahead that are looked at
 */
public record Churn(double risk, ChurnCategory category, int horizonDays) {}
