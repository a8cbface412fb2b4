package dev.roadbook.ingestion.source;

import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The sources this installation knows. */
@Component
@EnableConfigurationProperties(SourceProperties.class)
public class Sources {

    private final SourceProperties properties;
    private final Profiles profiles;

    Sources(SourceProperties properties, Profiles profiles) {
        this.properties = properties;
        this.profiles = profiles;
        properties.sources().forEach((name, source) -> {
            if (profiles.find(source.profile()).isEmpty()) {
                throw new IllegalStateException(
                        "source %s names an unknown profile: %s".formatted(name, source.profile()));
            }
        });
    }

    public Set<String> names() {
        return properties.sources().keySet();
    }

    /** Those whose files are of a kind. */
    public Set<String> names(String kind) {
        return names().stream()
                .filter(name -> profileOf(name)
                        .filter(profile -> profile.kind().equals(kind))
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean isKnown(String source) {
        return properties.sources().containsKey(source);
    }

    public Optional<ColumnProfile> profileOf(String source) {
        return find(source).flatMap(known -> profiles.find(known.profile()));
    }

    /** As configured; none for a source that is not known. */
    public List<String> secretsOf(String source) {
        return find(source).map(SourceProperties.Source::secrets).orElse(List.of());
    }

    public boolean allowsContentEncoding(String source) {
        return find(source).map(SourceProperties.Source::contentEncoding).orElse(false);
    }

    private Optional<SourceProperties.Source> find(String source) {
        return Optional.ofNullable(properties.sources().get(source));
    }
}
