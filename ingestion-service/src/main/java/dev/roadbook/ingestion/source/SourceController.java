package dev.roadbook.ingestion.source;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sources of files and the profiles they are read by. */
@RestController
@RequestMapping("/api/sources")
@ManagersOnly
class SourceController {

    private final Sources sources;
    private final ProfileEdits edits;

    SourceController(Sources sources, ProfileEdits edits) {
        this.sources = sources;
        this.edits = edits;
    }

    /**
     * A source as people see it.
     *
     * @param kind what its files hold
     */
    record SourceView(String name, String kind, String profile) {

        static SourceView of(Sources.Source source) {
            return new SourceView(
                    source.name(), source.profile().kind(), source.profile().name());
        }
    }

    /** Every source there is. */
    record SourceList(List<SourceView> items) {}

    /** The profile that files of a source are read by. */
    record ChosenProfile(@NotBlank String profile) {}

    @GetMapping
    SourceList list() {
        return new SourceList(sources.all().stream().map(SourceView::of).toList());
    }

    /** Chooses the profile of a source, which there may not have been before; its webhook stays as configured. */
    @Answers(HttpStatus.CONFLICT)
    @PutMapping("/{name}")
    SourceView choose(@PathVariable String name, @Valid @RequestBody ChosenProfile request, Caller caller) {
        edits.choose(name, request.profile(), caller.username());
        return sources.find(name).map(SourceView::of).orElseThrow();
    }
}
