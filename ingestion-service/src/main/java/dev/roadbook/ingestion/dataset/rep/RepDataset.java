package dev.roadbook.ingestion.dataset.rep;

import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import dev.roadbook.schemas.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of representatives and what they are to sell. */
@Component
class RepDataset implements Dataset {

    private static final Fields FIELDS = new Fields();
    static final Field ID = FIELDS.required("rep_id", 60);
    static final Field NAME = FIELDS.optional("rep_name", 200);
    static final Field EMAIL = FIELDS.optional("rep_email", 254);
    static final Field TARGET = FIELDS.optional("monthly_target", 40);
    static final Field CURRENCY = FIELDS.optional("currency", 10);
    static final Field TARGET_FROM = FIELDS.optional("target_from", 40);
    static final Field REGION = FIELDS.optional("region", 120);

    private final Reps reps;

    RepDataset(Reps reps) {
        this.reps = reps;
    }

    @Override
    public String name() {
        return "reps";
    }

    @Override
    public List<Field> fields() {
        return FIELDS.all();
    }

    @Override
    public Stage stage(BatchFile file) {
        return new RepStage();
    }

    @Override
    public void merge(BatchFile file) {
        reps.list(file);
        reps.mergeTargets(file);
    }

    @Override
    public void publish(Publication publication) {
        publication.expect(publication.summary().acceptedCount());
        publication.sendEach(Topic.REPS, RepEvents.OF_BATCH, "id", RepEvents::of);
    }
}
