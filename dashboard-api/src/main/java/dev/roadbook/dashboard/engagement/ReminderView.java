package dev.roadbook.dashboard.engagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reminder and what came of it. */
record ReminderView(
        UUID reminderId,
        String accountId,
        String accountName,
        @Nullable String repId,
        @Nullable String repName,
        LocalDate cycle,
        @Nullable String email,
        Instant sentAt,

        @Schema(allowableValues = {"SENT", "PURCHASED", "ACTION_NEEDED"})
        String state,

        @Nullable LocalDate purchasedOn,
        @Nullable BigDecimal purchaseAmount,
        @Nullable String currency,
        int daysSinceSent,
        @Nullable String messageId,
        List<Note> notes) {

    /** What somebody wrote about a reminder. */
    @Schema(name = "ReminderNote")
    record Note(UUID noteId, String text, String author, Instant createdAt) {}
}
