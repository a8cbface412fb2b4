package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.mapping.DryRun;
import dev.roadbook.ingestion.mapping.DryRunView;
import dev.roadbook.ingestion.profile.ProfileDocument;
import dev.roadbook.ingestion.profile.ProfileSchema;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.storage.IncomingFile;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where people try a file before anything of it is stored. */
@RestController
@ManagersOnly
class DryRunController {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Uploads uploads;
    private final DryRun dryRun;
    private final Datasets datasets;
    private final Sources sources;
    private final ProfileSchema schema;
    private final JsonMapper json;
    private final Problems problems;
    private final Semaphore places;

    DryRunController(
            Uploads uploads,
            DryRun dryRun,
            Datasets datasets,
            Sources sources,
            ProfileSchema schema,
            JsonMapper json,
            Problems problems) {
        this.uploads = uploads;
        this.dryRun = dryRun;
        this.datasets = datasets;
        this.sources = sources;
        this.schema = schema;
        this.json = json;
        this.problems = problems;
        this.places = new Semaphore(dryRun.atOnce());
    }

    private static final class Busy extends RuntimeException {}

    /**
     * Reads a file and tells what would become of it: by a profile that is given as JSON, else as files of a source are read, else
     * by whatever fits its header; where nothing does, what its columns mean is proposed.
     */
    @Answers({HttpStatus.OK, HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.SERVICE_UNAVAILABLE})
    @PostMapping(path = "/api/dry-runs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DryRunView run(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String kind)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try (var incoming = uploads.receive(file)) {
            return read(incoming, Objects.requireNonNullElse(file.getOriginalFilename(), ""), profile, source, kind);
        } finally {
            places.release();
        }
    }

    private DryRunView read(
            IncomingFile file, String name, @Nullable String profile, @Nullable String source, @Nullable String kind) {
        if (profile != null) {
            var document = document(profile);
            return dryRun.read(file, schema.readIncomplete(document), document);
        }
        if (source != null) {
            return dryRun.read(
                    file,
                    sources.find(source)
                            .orElseThrow(() -> ProblemException.badParameter("source", "there is no such source")));
        }
        return dryRun.find(
                file,
                name,
                kind == null
                        ? null
                        : datasets.find(kind)
                                .orElseThrow(() -> ProblemException.badParameter("kind", "there is no such kind")));
    }

    private ProfileDocument document(String profile) {
        try {
            return json.readValue(profile, ProfileDocument.class);
        } catch (JacksonException e) {
            throw ProblemException.badParameter("profile", "must be a column profile as JSON");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Busy e) {
        return problems.later(A_MOMENT, "busy", "Several files are being tried just now. Try again in a moment.");
    }
}
