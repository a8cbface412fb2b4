package dev.roadbook.recommendation.account;

import java.time.Instant;

/**
 * The segment an account is in.
 *
 * @param accountId the account
 * @param segment name of the segment; empty while there is none
 * @param since the latest one counts
 */
public record SegmentFact(String accountId, String segment, Instant since) {}
