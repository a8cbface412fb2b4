package dev.roadbook.ingestion.dataset.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row about representatives turned out to be. */
public sealed interface TeamLine {

    /**
     * Something a representative did.
     *
     * @param id stable identity, which follows from the source's own
     * @param kind CALL, MEETING, LEAD or DEAL
     * @param count how many of it
     * @param value what it is worth
     */
    record Activity(
            long row,
            UUID id,
            String activityId,
            String repId,
            String kind,
            LocalDate happenedOn,
            int count,
            @Nullable BigDecimal value,
            @Nullable String notes)
            implements TeamLine {}

    /** A representative, with a target where the row names one. */
    record Representative(
            long row,
            String repId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String region,
            @Nullable Target target)
            implements TeamLine {}

    /** What is to be sold in each month from one on; its first day stands for a month. */
    record Target(LocalDate fromMonth, BigDecimal amount, String currency) {}

    /** A row that cannot be taken over. */
    record Faulty(ParsedLine.Rejected reject) implements TeamLine {}
}
