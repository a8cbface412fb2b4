package dev.roadbook.outreach.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reminder's templates show.
 *
 * @param account name of the account
 * @param rep who looks after it, if anybody does
 * @param suggestions products it may want, best first
 * @param sender name of the sender
 * @param unsubscribeLink where no more reminders are asked for
 */
public record ReminderContent(
        String account, @Nullable String rep, List<Suggestion> suggestions, String sender, String unsubscribeLink) {

    public ReminderContent {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A product to suggest.
     *
     * @param sku item code
     * @param name its name
     * @param reason why, in words
     */
    public record Suggestion(String sku, String name, String reason) {}
}
