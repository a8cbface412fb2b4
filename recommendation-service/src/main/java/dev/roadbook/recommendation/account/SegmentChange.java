package dev.roadbook.recommendation.account;

/**
 * An account that went from one segment to another.
 *
 * @param accountId the account
 * @param former segment it was in; empty when it was in none
 * @param present segment it is in now; empty when it is in none
 */
public record SegmentChange(String accountId, String former, String present) {}
