package dev.roadbook.recommendation.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is predicted of an account.
 *
 * @param accountId the account
 * @param segment name of the segment it is in; empty while there is none
 * @param since the latest one counts
 * @param expectedOn when its next order is expected, where that can be told
 * @param usualGapDays days between its orders, where it has more than one
 */
public record PredictionFact(
        String accountId,
        String segment,
        Instant since,
        @Nullable LocalDate expectedOn,
        @Nullable BigDecimal usualGapDays) {}
