package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.NewFile;
import dev.roadbook.ingestion.batch.Receipt;
import dev.roadbook.ingestion.batch.Reception;
import dev.roadbook.ingestion.batch.mend.Corrections.Mendable;
import dev.roadbook.ingestion.batch.mend.MendedRows.Edited;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.cell.Dialects;
import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.mapping.DryRun;
import dev.roadbook.ingestion.mapping.DryRunView;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.storage.Envelope;
import dev.roadbook.ingestion.storage.FileStore;
import dev.roadbook.ingestion.storage.IncomingFile;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.web.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tries what people made of rejected rows, and sends it: as a file of its own that corrects the one the rows are from. */
@Component
@EnableConfigurationProperties(MendingProperties.class)
class Mending {

    private final BatchRows batchRows;
    private final MendedRows mended;
    private final Corrections corrections;
    private final Sources sources;
    private final Datasets datasets;
    private final DryRun dryRun;
    private final FileStore store;
    private final Reception reception;
    private final ActivityLog activities;
    private final MendingProperties properties;

    Mending(
            BatchRows batchRows,
            MendedRows mended,
            Corrections corrections,
            Sources sources,
            Datasets datasets,
            DryRun dryRun,
            FileStore store,
            Reception reception,
            ActivityLog activities,
            MendingProperties properties) {
        this.batchRows = batchRows;
        this.mended = mended;
        this.corrections = corrections;
        this.sources = sources;
        this.datasets = datasets;
        this.dryRun = dryRun;
        this.store = store;
        this.reception = reception;
        this.activities = activities;
        this.properties = properties;
    }

    /** What the columns of the file are called. */
    List<String> header(Mendable batch) {
        try (var rows = open(batch, source(batch))) {
            return rows.header();
        }
    }

    /** What would become of the edited rows; nothing is stored. */
    DryRunView.Outcome attempt(Mendable batch) {
        var source = source(batch);
        try (var rows = picked(batch, source)) {
            return dryRun.take(rows, source);
        }
    }

    /** Sends every edited row of a file, once; those that others changed or sent meanwhile are not sent as they were. */
    Receipt send(Mendable batch, String person) throws IOException {
        var edited = mended.edited(batch.id());
        if (edited.rows() == 0) {
            throw conflict("nothing_edited", "No row is edited and waits to be sent.");
        }
        if (corrections.count(batch.original()) >= properties.maxCorrections()) {
            throw conflict(
                    "too_many_corrections",
                    "Rows of this file were sent %d times. Mend the file itself and import it anew."
                            .formatted(properties.maxCorrections()));
        }
        try (var file = write(batch)) {
            var name = nameFor(batch);
            var taken = new NewFile(batch.source(), null, name, file.sha256(), file.size(), person);
            var receipt = reception.receive(file, taken, id -> settle(batch, id, edited, person));
            if (receipt.outcome() != Receipt.Outcome.ACCEPTED) {
                throw rowsChanged();
            }
            return receipt;
        }
    }

    private void settle(Mendable batch, UUID correction, Edited edited, String person) {
        corrections.add(correction, batch.original(), person);
        if (!mended.send(batch.id(), correction, person).equals(edited)) {
            throw rowsChanged();
        }
        activities.add(MendDeeds.sent(batch, correction, edited.rows(), person));
    }

    private IncomingFile write(Mendable batch) throws IOException {
        var scratch = store.scratch();
        try {
            try (var rows = picked(batch, source(batch));
                    var writer = Files.newBufferedWriter(scratch)) {
                MendedFile.write(writer, batch.id(), rows);
            }
            try (var body = Files.newInputStream(scratch)) {
                return store.receive(body, Files.size(scratch), (_, _) -> {}, Envelope.NONE);
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private String nameFor(Mendable batch) {
        var original = corrections.find(batch.original()).orElse(batch).fileName();
        int ending = original.lastIndexOf('.');
        return "%s, mended rows.csv".formatted(ending > 0 ? original.substring(0, ending) : original);
    }

    private Rows picked(Mendable batch, Sources.Source source) {
        return new PickedRows(open(batch, source), mended, batch.id());
    }

    private Rows open(Mendable batch, Sources.Source source) {
        return batchRows.open(batch.id(), batch.corrects(), batch.position(), dialect(source));
    }

    private Dialect dialect(Sources.Source source) {
        return Dialects.of(source.profile(), datasets.of(source.profile()).fields());
    }

    private Sources.Source source(Mendable batch) {
        return sources.find(batch.source())
                .orElseThrow(() ->
                        conflict("unknown_source", "The source %s is not known any more.".formatted(batch.source())));
    }

    private static ProblemException rowsChanged() {
        return conflict("rows_changed", "Somebody else changed or sent these rows just now. Look at them again.");
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }
}
