package dev.roadbook.dashboard.engagement;

import dev.roadbook.dashboard.engagement.ReminderView.Note;
import dev.roadbook.dashboard.live.Announcements;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.IdempotencyKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write about reminders; kept here, and told to the rest of the product as activity. */
@Component
class Notes {

    private final JdbcClient jdbc;
    private final Reminders reminders;
    private final ActivityLog activities;
    private final Announcements announcements;
    private final Clock clock;

    Notes(JdbcClient jdbc, Reminders reminders, ActivityLog activities, Announcements announcements, Clock clock) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.activities = activities;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Adds a note; with the same key and text a second time, returns the first. */
    @Transactional
    public Note add(UUID reminderId, String text, Optional<String> idempotencyKey, Caller caller) {
        var reminder = reminders.visible(reminderId, caller);
        var id = idempotencyKey
                .map(key -> EventIds.of("note", caller.username(), reminderId.toString(), key))
                .orElseGet(UUID::randomUUID);
        var note = new Note(id, text, caller.username(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!insert(reminder, note)) {
            return sameAsBefore(note);
        }
        activities.addOnce(
                deed(reminder, note),
                note.createdAt(),
                "activity",
                "note",
                note.noteId().toString());
        announcements.remindersChanged(List.of(reminderId));
        return note;
    }

    private boolean insert(ReminderView reminder, Note note) {
        return jdbc.sql("""
                        insert into reminder_note (note_id, reminder_id, account_id, text, author, created_at)
                        values (:id, :reminder, :account, :text, :author, :at)
                        on conflict (note_id) do nothing
                        """)
                        .param("id", note.noteId())
                        .param("reminder", reminder.reminderId())
                        .param("account", reminder.accountId())
                        .param("text", note.text())
                        .param("author", note.author())
                        .param("at", BusinessTime.parameter(note.createdAt()))
                        .update()
                == 1;
    }

    private Note sameAsBefore(Note repeated) {
        var first = jdbc.sql("select note_id, text, author, created_at from reminder_note where note_id = :id")
                .param("id", repeated.noteId())
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Note(
                            repeated.noteId(),
                            cells.text("text"),
                            cells.text("author"),
                            Objects.requireNonNull(cells.instant("created_at")));
                })
                .single();
        if (!first.text().equals(repeated.text())) {
            throw IdempotencyKey.reused();
        }
        return first;
    }

    private static Deed deed(ReminderView reminder, Note note) {
        return Deed.of(note.author(), "NOTE", note.text())
                .about(reminder.accountId())
                .to(reminder.reminderId().toString());
    }
}
