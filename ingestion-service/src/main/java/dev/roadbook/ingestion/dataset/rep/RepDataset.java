package dev.roadbook.ingestion.dataset.rep;

import static dev.roadbook.ingestion.dataset.cell.Field.optional;
import static dev.roadbook.ingestion.dataset.cell.Field.required;

import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.schemas.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of representatives and what they are to sell. */
@Component
class RepDataset implements Dataset {

    static final Field ID = required("rep_id", 60);
    static final Field NAME = optional("rep_name", 200);
    static final Field EMAIL = optional("rep_email", 254);
    static final Field REGION = optional("region", 120);
    static final Field TARGET = optional("monthly_target", 40);
    static final Field CURRENCY = optional("currency", 10);
    static final Field TARGET_FROM = optional("target_from", 40);

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
        return List.of(ID, NAME, EMAIL, TARGET, CURRENCY, TARGET_FROM, REGION);
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
