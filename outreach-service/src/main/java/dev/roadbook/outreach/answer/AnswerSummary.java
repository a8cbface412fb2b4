package dev.roadbook.outreach.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a buyer's answer.
 *
 * @param answerId identity of the answer, and of the mail it answers
 * @param accountName name of the account
 * @param repId who looks after it
 * @param repName their name
 * @param kind what was answered
 * @param lines what is wanted, a product and its quantity each
 * @param note what else the buyer said
 * @param orderedOn day of the first order since then
 */
record AnswerSummary(
        UUID answerId,
        String accountId,
        String accountName,
        @Nullable String repId,
        @Nullable String repName,
        AnswerKind kind,
        List<String> lines,
        @Nullable String note,
        Instant answeredAt,
        AnswerState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate orderedOn) {}
