package dev.roadbook.ingestion.source;

import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.ProfileDocument;
import dev.roadbook.ingestion.profile.Profiles;
import dev.roadbook.ingestion.profile.SavedProfiles;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Column profiles: those that are shipped, to look at and copy, and those that people make, to change. */
@RestController
@RequestMapping("/api/column-profiles")
@ManagersOnly
class ProfileController {

    private final Profiles profiles;
    private final SavedProfiles saved;
    private final Sources sources;
    private final Datasets datasets;
    private final ProfileEdits edits;

    ProfileController(Profiles profiles, SavedProfiles saved, Sources sources, Datasets datasets, ProfileEdits edits) {
        this.profiles = profiles;
        this.saved = saved;
        this.sources = sources;
        this.datasets = datasets;
        this.edits = edits;
    }

    /** All profiles that can be chosen, those that are shipped first. */
    record ProfileList(List<ProfileView> items) {}

    /** A new profile, and whose files are read by it. */
    record NewProfile(
            @NotNull @Valid ProfileDocument document,
            @Nullable String source) {}

    @GetMapping
    ProfileList list() {
        var known = sources.all();
        return new ProfileList(Stream.concat(
                        profiles.shipped().stream().map(profile -> shipped(profile, known)),
                        saved.all().stream().map(profile -> own(profile, known)))
                .toList());
    }

    @GetMapping("/{name}")
    ResponseEntity<ProfileView> get(@PathVariable String name) {
        return answer(HttpStatus.OK, view(name));
    }

    /** Makes a profile; a copy is one made of what another says, under a name of its own. */
    @Answers({HttpStatus.CREATED, HttpStatus.CONFLICT})
    @PostMapping
    ResponseEntity<ProfileView> make(@Valid @RequestBody NewProfile request, Caller caller) {
        edits.make(request.document(), request.source(), caller.username());
        return answer(HttpStatus.CREATED, view(request.document().name()));
    }

    /** Changes a profile that a person made; files that were not read yet are read by it as it is now. */
    @Answers(HttpStatus.CONFLICT)
    @PutMapping("/{name}")
    ResponseEntity<ProfileView> change(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProfileDocument document,
            Caller caller) {
        edits.change(document.named(name), EntityTag.revision(ifMatch), caller.username());
        return answer(HttpStatus.OK, view(name));
    }

    /** Archives a profile by which no source is read. */
    @Answers({HttpStatus.NO_CONTENT, HttpStatus.CONFLICT})
    @DeleteMapping("/{name}")
    ResponseEntity<Void> archive(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        edits.archive(name, EntityTag.revision(ifMatch), caller.username());
        return ResponseEntity.noContent().build();
    }

    private ProfileView view(String name) {
        var known = sources.all();
        if (profiles.isShipped(name)) {
            return shipped(profiles.find(name).orElseThrow(), known);
        }
        return saved.find(name)
                .filter(profile -> !profile.archived())
                .map(profile -> own(profile, known))
                .orElseThrow(() -> ProblemException.notFound("There is no such column profile."));
    }

    private ProfileView shipped(ColumnProfile profile, List<Sources.Source> known) {
        var fields =
                datasets.of(profile).fields().stream().map(Field::profileName).toList();
        return new ProfileView(ProfileDocument.of(profile, fields), true, 0, readBy(profile.name(), known), null, null);
    }

    private static ProfileView own(SavedProfiles.Saved profile, List<Sources.Source> known) {
        return new ProfileView(
                profile.document(),
                false,
                profile.revision(),
                readBy(profile.document().name(), known),
                profile.changedBy(),
                profile.changedAt());
    }

    private static List<String> readBy(String profile, List<Sources.Source> known) {
        return known.stream()
                .filter(source -> source.profile().name().equals(profile))
                .map(Sources.Source::name)
                .toList();
    }

    private static ResponseEntity<ProfileView> answer(HttpStatus status, ProfileView view) {
        return ResponseEntity.status(status).eTag(EntityTag.of(view.revision())).body(view);
    }
}
