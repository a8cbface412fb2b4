package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.mend.Corrections.Mendable;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.web.ProblemException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person may decide about rejected rows, each decision with its entry in the log. */
@Component
class MendDecisions {

    private final MendedRows mended;
    private final ActivityLog activities;
    private final MendingProperties properties;

    MendDecisions(MendedRows mended, ActivityLog activities, MendingProperties properties) {
        this.mended = mended;
        this.activities = activities;
        this.properties = properties;
    }

    /** Gives cells new texts, and says in how many rows. */
    @Transactional
    public int edit(Mendable batch, RowSelection rows, Map<Integer, String> cells, String person) {
        int edited = all(rows, mended.edit(batch.id(), rows, cells, person));
        if (mended.edited(batch.id()).rows() > properties.maxRows()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too_many_rows",
                    "No more than %d edited rows of a file can wait. Mend the file itself and import it anew."
                            .formatted(properties.maxRows()));
        }
        if (edited > 0) {
            activities.add(MendDeeds.edited(batch, rows, cells, edited, person));
        }
        return edited;
    }

    @Transactional
    public int dismiss(Mendable batch, RowSelection rows, String reason, String person) {
        int dismissed = all(rows, mended.dismiss(batch.id(), rows, reason, person));
        if (dismissed > 0) {
            activities.add(MendDeeds.dismissed(batch, dismissed, person));
        }
        return dismissed;
    }

    @Transactional
    public int reopen(Mendable batch, RowSelection rows, String person) {
        int reopened = mended.reopen(batch.id(), rows);
        if (reopened > 0) {
            activities.add(MendDeeds.reopened(batch, reopened, person));
        }
        return reopened;
    }

    /** Rows that were named are changed together or not at all. */
    private static int all(RowSelection rows, int changed) {
        var named = rows.rows();
        if (named != null && changed < named.stream().distinct().count()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "rows_settled",
                    "Some of these rows were sent or dismissed already, or are not rejected any more.");
        }
        return changed;
    }
}
