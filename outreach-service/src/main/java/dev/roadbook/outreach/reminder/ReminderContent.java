package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.directory.Correspondence.Suggestion;
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
}
