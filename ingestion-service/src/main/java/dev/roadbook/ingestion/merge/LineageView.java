package dev.roadbook.ingestion.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a store is in this account.
 *
 * @param survivorId account under which its orders stand; null while it stands alone
 * @param spellings how files spelled it and those merged into it, at most two hundred
 * @param merges the merges it is or was part of, the newest first, at most a hundred
 */
record LineageView(
        String accountId,
        String name,
        @Nullable String survivorId,
        @Nullable String survivorName,
        List<Spelling> spellings,
        List<MergeView> merges) {

    LineageView {
        spellings = List.copyOf(spellings);
        merges = List.copyOf(merges);
    }

    /** What of a line told its account. */
    enum Rule {
        SHIP_TO,
        ADDRESS,
        NAME
    }

    /**
     * One way in which files spelled an account.
     *
     * @param accountId account that a line spelled so belongs to
     * @param rule what of it told so
     * @param source source of the file that spelled it so first
     * @param firstDay day of the newest of its lines
     */
    record Spelling(
            String accountId,
            Rule rule,
            String cardCode,
            @Nullable String shipTo,
            String name,
            @Nullable String addressLine,
            @Nullable String postalCode,
            @Nullable String city,
            String source,
            LocalDate firstDay,
            UUID batchId,
            String fileName) {}
}
