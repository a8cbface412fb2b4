package dev.roadbook.ingestion.source;

import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.ProfileDocument;
import dev.roadbook.ingestion.profile.ProfileSchema;
import dev.roadbook.ingestion.profile.Profiles;
import dev.roadbook.ingestion.profile.SavedProfiles;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.ProblemException.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with profiles, each time with an entry in the activity log or not at all. */
@Component
class ProfileEdits {

    private static final int LONGEST_NAME = 60;

    private final Profiles profiles;
    private final SavedProfiles saved;
    private final ProfileSchema schema;
    private final Sources sources;
    private final ChosenProfiles chosen;
    private final ActivityLog activities;

    ProfileEdits(
            Profiles profiles,
            SavedProfiles saved,
            ProfileSchema schema,
            Sources sources,
            ChosenProfiles chosen,
            ActivityLog activities) {
        this.profiles = profiles;
        this.saved = saved;
        this.schema = schema;
        this.sources = sources;
        this.chosen = chosen;
        this.activities = activities;
    }

    /**
     * Makes a profile.
     *
     * @param source whose files are read by it from now on
     */
    @Transactional
    public void make(ProfileDocument document, @Nullable String source, String person) {
        var profile = schema.read(document);
        requireName("name", profile.name());
        if (profiles.isShipped(profile.name()) || !saved.add(document, person)) {
            throw refused("name_taken", "name", "there is a profile of this name, or there are too many");
        }
        tell(person, "COLUMN_PROFILE_MADE", "The column profile %s was made.", profile.name());
        if (source != null) {
            choose(source, profile, person);
        }
    }

    @Transactional
    public void change(ProfileDocument document, long revision, String person) {
        var name = schema.read(document).name();
        requireOwn(name);
        if (!saved.change(document, revision, person)) {
            throw EntityTag.stale();
        }
        tell(person, "COLUMN_PROFILE_CHANGED", "The column profile %s was changed.", name);
    }

    @Transactional
    public void archive(String name, long revision, String person) {
        requireOwn(name);
        if (sources.all().stream().anyMatch(source -> source.profile().name().equals(name))) {
            throw refused("profile_in_use", "name", "a source is read by it");
        }
        if (!saved.archive(name, revision, person)) {
            throw EntityTag.stale();
        }
        tell(person, "COLUMN_PROFILE_ARCHIVED", "The column profile %s was archived.", name);
    }

    /** Has the files of a source read by a profile from now on. */
    @Transactional
    public void choose(String source, String profile, String person) {
        var known = profiles.find(profile)
                .filter(_ -> profiles.isShipped(profile) || !isArchived(profile))
                .orElseThrow(() -> ProblemException.badParameter("profile", "there is no such profile"));
        choose(source, known, person);
    }

    private boolean isArchived(String profile) {
        return saved.find(profile).map(SavedProfiles.Saved::archived).orElse(false);
    }

    /** What a source sends stays of one kind, since what it sent before is told by it. */
    private void choose(String source, ColumnProfile profile, String person) {
        requireName("source", source);
        var before = sources.profileOf(source);
        if (before.filter(known -> !known.kind().equals(profile.kind())).isPresent()) {
            throw refused(
                    "other_kind",
                    "source",
                    "its files are of the kind " + before.get().kind());
        }
        if (!chosen.choose(source, profile.name(), person)) {
            throw refused("too_many_sources", "source", "there are too many sources");
        }
        activities.add(Deed.of(
                        person,
                        "SOURCE_PROFILE_CHOSEN",
                        "Files of the source %s are read by the column profile %s.".formatted(source, profile.name()))
                .to(source)
                .replacing(before.map(ColumnProfile::name).orElse(null), profile.name()));
    }

    private void requireOwn(String name) {
        if (profiles.isShipped(name)) {
            throw refused("profile_shipped", "name", "profiles that are shipped are copied, not changed");
        }
        if (saved.find(name).filter(known -> !known.archived()).isEmpty()) {
            throw ProblemException.notFound("There is no such column profile.");
        }
    }

    private static void requireName(String field, String name) {
        if (name.length() > LONGEST_NAME || !name.matches("[a-z][a-z0-9-]*")) {
            throw ProblemException.badParameter(
                    field, "must be small letters, digits and hyphens, a letter first, at most 60");
        }
    }

    private static ProblemException refused(String code, String field, String message) {
        return new ProblemException(
                HttpStatus.CONFLICT, code, "%s: %s".formatted(field, message), List.of(new Fault(field, message)));
    }

    private void tell(String person, String kind, String sentence, String profile) {
        activities.add(Deed.of(person, kind, sentence.formatted(profile)).to(profile));
    }
}
