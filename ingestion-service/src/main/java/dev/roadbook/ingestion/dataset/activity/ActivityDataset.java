package dev.roadbook.ingestion.dataset.activity;

import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.RevisedRows;
import dev.roadbook.ingestion.dataset.TableDataset;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import dev.roadbook.ingestion.dataset.rep.RepEvents;
import dev.roadbook.ingestion.dataset.rep.Reps;
import dev.roadbook.schemas.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of what representatives did. */
@Configuration(proxyBeanMethods = false)
class ActivityDataset {

    private static final Fields FIELDS = new Fields();
    private static final Field REP = FIELDS.required("rep_id", 60);
    private static final Field ID = FIELDS.required("activity_id", 120);
    private static final Field KIND = FIELDS.required("activity", 20);
    private static final Field DAY = FIELDS.required("happened_on", 40);
    private static final Field COUNT = FIELDS.optional("count", 12);
    private static final Field VALUE = FIELDS.optional("value", 40);
    private static final Field NOTES = FIELDS.optional("notes", 1_000);

    @Bean
    static Dataset activityFiles(RevisedRows rows, Reps reps) {
        return TableDataset.named("activities", FIELDS)
                .column(
                        "rep_id text",
                        cells -> cells.required(REP, RejectCode.NO_REP, "the row names no representative"))
                .column(
                        "activity_id text",
                        cells -> cells.required(ID, RejectCode.NO_ACTIVITY, "the row has no activity id"))
                .key("id uuid", "activity id", cells -> Activities.idOf(cells.text(ID)))
                .column("kind text", cells -> ActivityKind.of(cells.text(KIND), KIND))
                .column("happened_on date", cells -> cells.day(DAY))
                .column("count int", cells -> cells.count(COUNT, Activities.MOST_AT_ONCE))
                .column("value numeric(18, 2)", cells -> cells.amount(VALUE))
                .column("notes text", cells -> cells.optional(NOTES))
                .before(reps::addMissing)
                .tell(Topic.REPS, RepEvents.OF_BATCH, "id", RepEvents::of)
                .tell(Topic.REP_ACTIVITIES, ActivityEvents.OF_BATCH, "rep_id", ActivityEvents::of)
                .into("rep_activity", rows);
    }
}
