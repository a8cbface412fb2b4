package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.cell.Dialects;
import dev.roadbook.ingestion.dataset.cell.HeaderFit;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.source.Sources.Source;
import dev.roadbook.ingestion.storage.IncomingFile;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tells by its header whose file it is. */
@Component
public class Recognition {

    private final Headers headers;
    private final Sources sources;
    private final Datasets datasets;

    Recognition(Headers headers, Sources sources, Datasets datasets) {
        this.headers = headers;
        this.sources = sources;
        this.datasets = datasets;
    }

    /** Whose a file is. */
    public sealed interface Whose {

        /** One source writes such headers, or one before all others. */
        record Of(Source source) implements Whose {}

        /** Several do, and none before the others. */
        record Unclear(List<Source> sources) implements Whose {}

        /** Nobody does. */
        record Nobodys() implements Whose {}
    }

    /** An {@link dev.roadbook.ingestion.file.UnreadableFile} where there is no header to be read. */
    public Whose whose(IncomingFile file) {
        var known = sources.all();
        return whose(headers.header(file, anyOf(known)), known);
    }

    /** Tells a header that one of the sources writes. */
    Predicate<List<String>> anyOf(List<Source> known) {
        return known.stream()
                .map(source ->
                        Dialects.of(source.profile(), dataset(source).fields()).headers())
                .reduce(_ -> false, Predicate::or);
    }

    private record Fitting(Source source, HeaderFit fit) {}

    private Whose whose(List<String> header, List<Source> known) {
        var fitting = known.stream()
                .map(source -> new Fitting(
                        source, HeaderFit.of(source.profile(), dataset(source).fields(), header)))
                .filter(each -> each.fit().isConvincing())
                .toList();
        int best = fitting.stream()
                .mapToInt(each -> each.fit().fields().size())
                .max()
                .orElse(0);
        var equals = fitting.stream()
                .filter(each -> each.fit().fields().size() == best)
                .map(Fitting::source)
                .toList();
        if (equals.size() < 2) {
            return equals.isEmpty() ? new Whose.Nobodys() : new Whose.Of(equals.getFirst());
        }
        var owners = equals.stream().filter(Recognition::ownsItsProfile).toList();
        return owners.size() == 1 ? new Whose.Of(owners.getFirst()) : new Whose.Unclear(equals);
    }

    /** Whether the profile is named by the source, which others only use as well. */
    private static boolean ownsItsProfile(Source source) {
        return source.name().equals(source.profile().name());
    }

    private Dataset dataset(Source source) {
        return datasets.of(source.profile());
    }
}
