package dev.roadbook.dashboard.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the stream gets a reminder as pages show it. */
public interface LiveReminders {

    List<LiveReminder> of(Collection<UUID> reminderIds);

    /**
     * A reminder for the stream.
     *
     * @param subject the reminder's id
     * @param repId whose account it is about
     * @param data what pages show
     */
    record LiveReminder(String subject, @Nullable String repId, Object data) {}
}
