package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.cell.Dialects;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.HeaderFit;
import dev.roadbook.ingestion.dataset.cell.RowReader;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.file.StoredFiles;
import dev.roadbook.ingestion.mapping.Recognition.Whose;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.ProfileDocument;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.storage.IncomingFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads a file as a batch would and stores nothing; of a header nobody writes, proposes what its columns mean. */
@Component
@EnableConfigurationProperties(DryRunProperties.class)
public class DryRun {

    private final Headers headers;
    private final FieldNames names;
    private final Recognition recognition;
    private final Datasets datasets;
    private final StoredFiles files;
    private final DryRunProperties properties;
    private final Clock clock;

    DryRun(
            Headers headers,
            FieldNames names,
            Recognition recognition,
            Datasets datasets,
            StoredFiles files,
            DryRunProperties properties,
            Clock clock) {
        this.headers = headers;
        this.names = names;
        this.recognition = recognition;
        this.datasets = datasets;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** How many may be under way at one time. */
    public int atOnce() {
        return properties.atOnce();
    }

    /** Reads by the profile of whoever writes such headers; else by what is proposed, if that is enough to read by. */
    public DryRunView find(IncomingFile file, String fileName, @Nullable Dataset kind) {
        return switch (recognition.whose(file)) {
            case Whose.Of(var source) -> isOf(source, kind) ? read(file, source) : propose(file, fileName, kind);
            case Whose.Unclear(var several) ->
                isOf(several.getFirst(), kind)
                        ? read(file, several.getFirst()).unclear(several)
                        : propose(file, fileName, kind);
            case Whose.Nobodys _ -> propose(file, fileName, kind);
        };
    }

    private static boolean isOf(Sources.Source source, @Nullable Dataset kind) {
        return kind == null || kind.name().equals(source.profile().kind());
    }

    /** Reads as files of a source are read. */
    public DryRunView read(IncomingFile file, Sources.Source source) {
        var fields = datasets.of(source.profile()).fields();
        var document = ProfileDocument.of(
                source.profile(), fields.stream().map(Field::profileName).toList());
        return run(file, new Reading(source.name(), source.profile(), document, false), Map.of());
    }

    /** Reads by a profile that nobody saved yet. */
    public DryRunView read(IncomingFile file, ColumnProfile profile, ProfileDocument document) {
        return run(file, new Reading(null, profile, document, false), Map.of());
    }

    private DryRunView propose(IncomingFile file, String fileName, @Nullable Dataset wanted) {
        var sample = headers.sample(file, null, row -> false);
        var dataset = wanted == null ? likeliest(sample) : wanted;
        var proposals = Proposals.of(sample, names.of(dataset));
        var document = ProposedProfile.of(fileName, dataset.name(), sample, proposals);
        return run(file, new Reading(null, document.profile(), document, true), proposals);
    }

    /** The kind of which most required fields are found, sales where none is before the others. */
    private Dataset likeliest(FileSample sample) {
        var best = datasets.usual();
        for (var dataset : datasets.all()) {
            best = coverage(sample, dataset) > coverage(sample, best) ? dataset : best;
        }
        return best;
    }

    private double coverage(FileSample sample, Dataset dataset) {
        var found = Proposals.of(sample, names.of(dataset)).values();
        return found.stream().mapToDouble(proposed -> weight(proposed, dataset)).sum();
    }

    private static double weight(Proposed proposed, Dataset dataset) {
        double sureness = switch (proposed.confidence()) {
            case HIGH -> 1;
            case MEDIUM -> 0.6;
            case LOW -> 0;
        };
        long required = dataset.fields().stream().filter(Field::isRequired).count();
        return proposed.field().isRequired() ? sureness * (1 + 1.0 / required) : sureness;
    }

    private record Reading(
            @Nullable String source, ColumnProfile profile, ProfileDocument document, boolean proposed) {}

    private DryRunView run(IncomingFile file, Reading reading, Map<Integer, Proposed> proposals) {
        var dataset = datasets.of(reading.profile());
        var known = Dialects.of(reading.profile(), dataset.fields()).headers();
        var sample = headers.sample(file, reading.profile().sheet(), known);
        var fit = HeaderFit.of(reading.profile(), dataset.fields(), sample.header());
        return new DryRunView(
                reading.source(),
                List.of(),
                reading.document(),
                reading.proposed(),
                sample.hasUnclearDates(),
                columns(sample, fit, proposals),
                dataset.fields().stream().map(DryRun::meaning).toList(),
                fit.missing().stream().map(Field::profileName).toList(),
                fit.isComplete() ? outcome(file, reading, dataset) : null);
    }

    private static List<DryRunView.FileColumn> columns(
            FileSample sample, HeaderFit fit, Map<Integer, Proposed> proposals) {
        var columns = new ArrayList<DryRunView.FileColumn>();
        for (int place = 0; place < sample.header().size(); place++) {
            var field = fit.fields().get(place);
            var proposed = proposals.get(place);
            columns.add(new DryRunView.FileColumn(
                    Row.letters(place),
                    sample.header().get(place),
                    sample.columns().get(place).samples(),
                    field == null ? null : field.profileName(),
                    proposed == null ? null : proposed.confidence(),
                    proposed == null ? null : proposed.evidence()));
        }
        return columns;
    }

    private static DryRunView.FieldMeaning meaning(Field field) {
        var instead = field.instead();
        return new DryRunView.FieldMeaning(
                field.profileName(), field.isRequired(), instead == null ? null : instead.profileName());
    }

    private DryRunView.Outcome outcome(IncomingFile file, Reading reading, Dataset dataset) {
        try (var rows = files.open(file, Dialects.of(reading.profile(), dataset.fields()))) {
            var source = reading.source() == null ? reading.profile().name() : reading.source();
            return outcome(rows, reading.profile(), dataset, source);
        }
    }

    /** What would become of rows, were they brought as files of a source are. */
    public DryRunView.Outcome take(Rows rows, Sources.Source source) {
        return outcome(rows, source.profile(), datasets.of(source.profile()), source.name());
    }

    private DryRunView.Outcome outcome(Rows rows, ColumnProfile profile, Dataset dataset, String source) {
        var reader = new RowReader(profile, dataset.fields(), rows.header(), LocalDate.now(clock));
        var fit = HeaderFit.of(profile, dataset.fields(), rows.header());
        var shown =
                dataset.fields().stream().filter(fit.fields()::containsValue).toList();
        var trial = new Trial(reader, dataset.stage(batch(source)), shown);
        int count = 0;
        var row = rows.next();
        while (row != null && count++ < properties.maxRows()) {
            trial.take(row);
            row = rows.next();
        }
        return trial.outcome(row == null);
    }

    /** What a batch of the rows would be called, which there is none of. */
    private BatchFile batch(String source) {
        return new BatchFile(new UUID(0, 0), 0, source, source, "", clock.instant());
    }
}
