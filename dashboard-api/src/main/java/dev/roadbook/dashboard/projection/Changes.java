package dev.roadbook.dashboard.projection;

import dev.roadbook.dashboard.live.BatchChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one batch of events changed in the read models. */
public final class Changes {

    private final Set<String> accounts = new LinkedHashSet<>();
    private final Set<UUID> reminders = new LinkedHashSet<>();
    private final List<BatchChange> batches = new ArrayList<>();

    public void accounts(Collection<String> ids) {
        accounts.addAll(ids);
    }

    public void reminders(Collection<UUID> ids) {
        reminders.addAll(ids);
    }

    public void batch(BatchChange batch) {
        batches.add(batch);
    }

    Set<String> accounts() {
        return accounts;
    }

    Set<UUID> reminders() {
        return reminders;
    }

    List<BatchChange> batches() {
        return batches;
    }
}
