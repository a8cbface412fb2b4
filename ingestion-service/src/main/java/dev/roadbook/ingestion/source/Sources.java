package dev.roadbook.ingestion.source;

import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Profiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The sources this installation knows: those that are configured, and those for which a person chose a profile. What a person
 * chose counts over what is configured.
 */
@Component
@EnableConfigurationProperties(SourceProperties.class)
public class Sources {

    private final SourceProperties properties;
    private final Profiles profiles;
    private final ChosenProfiles chosen;

    Sources(SourceProperties properties, Profiles profiles, ChosenProfiles chosen) {
        this.properties = properties;
        this.profiles = profiles;
        this.chosen = chosen;
        properties.sources().forEach((name, source) -> {
            if (!profiles.isShipped(source.profile())) {
                throw new IllegalStateException(
                        "source %s names an unknown profile: %s".formatted(name, source.profile()));
            }
            requireUsable(name, source.replyTo());
        });
    }

    /** What is said of files is for their sender alone. */
    private static void requireUsable(String source, @Nullable URI replyTo) {
        if (replyTo != null
                && !"https".equals(replyTo.getScheme())
                && !("http".equals(replyTo.getScheme()) && "localhost".equals(replyTo.getHost()))) {
            throw new IllegalStateException(
                    "source %s is to be told at %s, which is no https address".formatted(source, replyTo));
        }
    }

    /** A source and what its files are read by. */
    public record Source(String name, ColumnProfile profile) {}

    /** Every source, by name. */
    public List<Source> all() {
        var byProfile = new TreeMap<String, String>();
        properties.sources().forEach((name, source) -> byProfile.put(name, source.profile()));
        byProfile.putAll(chosen.all());
        var known = profiles.all();
        var sources = new ArrayList<Source>();
        byProfile.forEach((name, profile) ->
                Optional.ofNullable(known.get(profile)).ifPresent(found -> sources.add(new Source(name, found))));
        return sources;
    }

    /** Those whose files are of a kind. */
    public Set<String> names(String kind) {
        return all().stream()
                .filter(source -> source.profile().kind().equals(kind))
                .map(Source::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a kind that may sign what they send, which takes configuration. */
    public Set<String> configured(String kind) {
        return properties.sources().entrySet().stream()
                .filter(source -> profiles.find(source.getValue().profile())
                        .filter(profile -> profile.kind().equals(kind))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<Source> find(String name) {
        return profileOf(name).map(profile -> new Source(name, profile));
    }

    public Optional<ColumnProfile> profileOf(String source) {
        return chosen.of(source)
                .or(() -> settings(source).map(SourceProperties.Source::profile))
                .flatMap(profiles::find);
    }

    /** As configured; none for a source that is not known. */
    public List<String> secretsOf(String source) {
        return settings(source).map(SourceProperties.Source::secrets).orElse(List.of());
    }

    public boolean allowsContentEncoding(String source) {
        return settings(source).map(SourceProperties.Source::contentEncoding).orElse(false);
    }

    public Optional<URI> replyTo(String source) {
        return settings(source).map(SourceProperties.Source::replyTo);
    }

    /** Whether a file of it that is unlike those before waits for a person; empty where it does not say. */
    public Optional<Boolean> holdsUnusual(String source) {
        return settings(source).map(SourceProperties.Source::holdUnusual);
    }

    private Optional<SourceProperties.Source> settings(String source) {
        return Optional.ofNullable(properties.sources().get(source));
    }
}
