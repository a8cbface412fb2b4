package dev.roadbook.dashboard.engagement;

import dev.roadbook.dashboard.live.LiveReminders;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Freshness;
import dev.roadbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reminders as they stand when one looks. */
@Component
class Reminders implements LiveReminders {

    private final SqlList<ReminderView> list;

    Reminders(SqlList<ReminderView> list) {
        this.list = list;
    }

    @Schema(name = "ReminderCounts")
    record Counts(long sent, long purchased, long actionNeeded) {}

    record ReminderPage(
            List<ReminderView> items,
            int page,
            int size,
            long total,
            Counts counts,
            @Nullable Freshness freshness) {}

    ReminderPage page(MultiValueMap<String, String> parameters, Caller caller) {
        var asked = list.ask(parameters, caller);
        var tally = asked.tally("state");
        var page = asked.page("state", tally);
        return new ReminderPage(
                page.items(),
                page.page(),
                page.size(),
                page.total(),
                new Counts(tally.of("sent"), tally.of("purchased"), tally.of("action_needed")),
                page.freshness());
    }

    void export(MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    @Override
    public List<LiveReminder> of(Collection<UUID> ids) {
        return list.everything().within("m.reminder_id = any (:ids)", "ids", ids.toArray(UUID[]::new)).all().stream()
                .map(view -> new LiveReminder(view.reminderId().toString(), view.repId(), view))
                .toList();
    }

    /** The reminder, unless the caller may not know of it. */
    ReminderView visible(UUID id, Caller caller) {
        return list.find(id, caller).orElseThrow(() -> ProblemException.notFound("There is no such reminder."));
    }
}
