package dev.roadbook.dashboard.live;

import dev.roadbook.dashboard.live.Notice.Accounts;
import dev.roadbook.dashboard.live.Notice.Batch;
import dev.roadbook.dashboard.live.Notice.Reminders;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns notices into what each reader may hear. */
@Component
class NoticeBoard {

    private final LiveStreams streams;
    private final LiveReminders reminders;

    NoticeBoard(LiveStreams streams, LiveReminders reminders) {
        this.streams = streams;
        this.reminders = reminders;
    }

    void post(Notice notice) {
        if (streams.isIdle()) {
            return;
        }
        switch (notice) {
            case Accounts accounts -> post(accounts);
            case Reminders changed -> post(changed);
            case Batch batch -> {
                var event = LiveEvent.batch(new BatchChange(batch.batchId(), batch.completedAt()));
                streams.tell(_ -> List.of(event));
            }
        }
    }

    private void post(Accounts accounts) {
        var events = accounts.ids().stream().map(LiveEvent::account).toList();
        streams.tell(reader -> reader.hearsOfAccountsOf(accounts.rep()) ? events : List.of());
    }

    private void post(Reminders changed) {
        var views = reminders.of(changed.ids());
        streams.tell(reader -> views.stream()
                .filter(view -> reader.hearsOfRemindersOf(view.repId()))
                .map(view -> new LiveEvent("reminder", view.subject(), view.data()))
                .toList());
    }
}
