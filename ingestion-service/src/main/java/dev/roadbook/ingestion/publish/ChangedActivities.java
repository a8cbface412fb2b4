package dev.roadbook.ingestion.publish;

import dev.roadbook.events.RepActivityRecorded;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Activities whose current revision a batch caused. */
@Component
class ChangedActivities {

    private final Cursor cursor;

    ChangedActivities(Cursor cursor) {
        this.cursor = cursor;
    }

    void each(UUID batchId, Consumer<RepActivityRecorded> consumer) {
        cursor.each(
                ActivityEvents.SELECT + "where batch_id = ? order by happened_on, id",
                batchId,
                row -> consumer.accept(ActivityEvents.of(row)));
    }
}
