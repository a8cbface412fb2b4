package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.batch.NewFile;
import dev.roadbook.ingestion.batch.ReceiptView;
import dev.roadbook.ingestion.batch.Reception;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.mapping.Recognition;
import dev.roadbook.ingestion.mapping.Recognition.Whose;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.storage.IncomingFile;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where people hand in files, and learn what they look like. */
@RestController
@ManagersOnly
class DatasetController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Datasets datasets;
    private final Sources sources;
    private final Uploads uploads;
    private final Recognition recognition;
    private final Reception reception;
    private final Clock clock;

    DatasetController(
            Datasets datasets,
            Sources sources,
            Uploads uploads,
            Recognition recognition,
            Reception reception,
            Clock clock) {
        this.datasets = datasets;
        this.sources = sources;
        this.uploads = uploads;
        this.recognition = recognition;
        this.reception = reception;
        this.clock = clock;
    }

    /** Takes a file. One that was taken before is recognised, and nothing is read twice. */
    @Answers({HttpStatus.OK, HttpStatus.ACCEPTED})
    @PostMapping(path = "/api/datasets/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReceiptView> upload(
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String source,
            Caller caller)
            throws IOException {
        var sender = source(dataset(kind), source);
        try (var incoming = uploads.receive(file)) {
            return take(incoming, sender, Objects.requireNonNullElse(file.getOriginalFilename(), kind), caller);
        }
    }

    /** Takes a file of any kind: that of the source it is said to be of, else of the one that writes such headers. */
    @Answers({HttpStatus.OK, HttpStatus.ACCEPTED, HttpStatus.UNPROCESSABLE_CONTENT})
    @PostMapping(path = "/api/datasets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReceiptView> upload(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String source, Caller caller)
            throws IOException {
        if (source != null && sources.find(source).isEmpty()) {
            throw ProblemException.badParameter("source", "there is no such source");
        }
        try (var incoming = uploads.receive(file)) {
            var sender = source == null ? whose(incoming) : source;
            return take(incoming, sender, Objects.requireNonNullElse(file.getOriginalFilename(), sender), caller);
        }
    }

    private ResponseEntity<ReceiptView> take(IncomingFile file, String source, String name, Caller caller) {
        var taken = new NewFile(source, null, name, file.sha256(), file.size(), caller.username());
        return ReceiptView.answer(reception.receive(file, taken));
    }

    private String whose(IncomingFile file) {
        return switch (recognition.whose(file)) {
            case Whose.Of(var source) -> source.name();
            case Whose.Unclear(var several) ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "source_unclear",
                        "Several sources write such headers: %s. Say whose the file is."
                                .formatted(several.stream()
                                        .map(Sources.Source::name)
                                        .collect(Collectors.joining(", "))));
            case Whose.Nobodys _ ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "header_unknown",
                        "No source writes such headers. Say what its columns mean, and it is read.");
        };
    }

    /** The header a file of this kind and source has. */
    @GetMapping(path = "/api/datasets/{kind}/template", produces = "text/csv")
    ResponseEntity<String> template(
            @PathVariable String kind, @RequestParam(required = false) @Nullable String source) {
        var dataset = dataset(kind);
        var sender = source(dataset, source);
        var name = kind.equals(sender) ? kind + "-template.csv" : "%s-template-%s.csv".formatted(kind, sender);
        return file(name, SampleFiles.template(dataset, profile(sender)));
    }

    /** A small file to try things with. */
    @GetMapping(path = "/api/datasets/example", produces = "text/csv")
    ResponseEntity<String> example(@RequestParam(required = false) @Nullable String source) {
        var dataset = datasets.usual();
        var sender = source(dataset, source);
        var example = SampleFiles.example(
                dataset, profile(sender), LocalDate.now(clock).minusDays(1));
        return file("%s-example-%s.csv".formatted(dataset.name(), sender), example);
    }

    private Dataset dataset(String word) {
        return datasets.find(word)
                .orElseThrow(() -> ProblemException.notFound("There are no datasets of the kind " + word));
    }

    /** The source whose files these are; its files must be of the kind. */
    private String source(Dataset dataset, @Nullable String asked) {
        var source = asked == null ? dataset.usualSource() : asked;
        var names = sources.names(dataset.name());
        if (!names.contains(source)) {
            throw ProblemException.badParameter("source", "must be one of " + String.join(", ", names));
        }
        return source;
    }

    private ColumnProfile profile(String source) {
        return sources.profileOf(source).orElseThrow();
    }

    private static ResponseEntity<String> file(String name, String content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(CSV)
                .body(content);
    }
}
