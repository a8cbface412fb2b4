package dev.roadbook.recommendation.account;

/**
 * What predictions changed about an account.
 *
 * @param accountId the account
 * @param former segment it was in; empty when it was in none
 * @param present segment it is in now; empty when it is in none
 * @param movesOrder whether its next order is expected on another day, or its orders lie further apart or nearer
 */
public record PredictedChange(String accountId, String former, String present, boolean movesOrder) {

    /** Whether it went from one segment to another. */
    public boolean movesSegment() {
        return !former.equals(present);
    }
}
