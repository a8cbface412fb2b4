package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.batch.NewFile;
import dev.roadbook.ingestion.batch.ReceiptView;
import dev.roadbook.ingestion.batch.Reception;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.file.FileKind;
import dev.roadbook.ingestion.file.StoredFiles;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.storage.Envelope;
import dev.roadbook.ingestion.storage.FileRefused;
import dev.roadbook.ingestion.storage.FileStore;
import dev.roadbook.ingestion.storage.IncomingFile;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final String UNSUPPORTED_TYPE = "unsupported_type";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Datasets datasets;
    private final Sources sources;
    private final FileStore store;
    private final StoredFiles files;
    private final Reception reception;
    private final Problems problems;
    private final Clock clock;

    DatasetController(
            Datasets datasets,
            Sources sources,
            FileStore store,
            StoredFiles files,
            Reception reception,
            Problems problems,
            Clock clock) {
        this.datasets = datasets;
        this.sources = sources;
        this.store = store;
        this.files = files;
        this.reception = reception;
        this.problems = problems;
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
        try (var body = file.getInputStream();
                var incoming = store.receive(body, file.getSize(), (_, _) -> {}, Envelope.NONE)) {
            requireReadable(incoming);
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), kind);
            var taken = new NewFile(sender, null, name, incoming.sha256(), incoming.size(), caller.username());
            return ReceiptView.answer(reception.receive(incoming, taken));
        }
    }

    private void requireReadable(IncomingFile file) {
        var kind = kindOf(file);
        if (kind == FileKind.EMPTY) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "empty_file", "The file is empty.");
        }
        if (kind == FileKind.UTF_32) {
            throw unsupported("unsupported_encoding", "The text is in UTF-32: save it as UTF-8.");
        }
        if (!kind.isTaken()) {
            throw unsupported(
                    UNSUPPORTED_TYPE,
                    "This kind of file is not read: send CSV, XLSX, XLS or JSON, plain, gzip or zip.");
        }
    }

    private FileKind kindOf(IncomingFile file) {
        try {
            return files.kindOf(file);
        } catch (UnreadableFile e) {
            throw unsupported(UNSUPPORTED_TYPE, "This file is not read: %s.".formatted(e.getMessage()));
        }
    }

    private static ProblemException unsupported(String code, String detail) {
        return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, detail);
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(FileRefused e) {
        return switch (e.reason()) {
            case TOO_LARGE -> answer(HttpStatus.CONTENT_TOO_LARGE, "too_large", "The file is too large.");
            case TOO_SLOW, INTERRUPTED ->
                answer(HttpStatus.BAD_REQUEST, "interrupted", "The file did not arrive whole.");
            case STORAGE_UNAVAILABLE ->
                problems.later(A_WHILE, "storage_unavailable", "The file cannot be stored now. Try again later.");
        };
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status).body(problems.problem(status, code, detail));
    }
}
