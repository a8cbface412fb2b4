package dev.roadbook.ingestion.dataset;

import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Profiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of file, by its name; a profile that cannot be read with is known before the first file comes. */
@Component
public class Datasets {

    private final Map<String, Dataset> datasets;

    Datasets(List<Dataset> datasets, Profiles profiles) {
        this.datasets = new TreeMap<>(
                datasets.stream().collect(Collectors.toUnmodifiableMap(Dataset::name, Function.identity())));
        profiles.shipped().forEach(this::check);
    }

    /** In the order of their names. */
    public Collection<Dataset> all() {
        return datasets.values();
    }

    public Optional<Dataset> find(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    /** What files of a profile hold. */
    public Dataset of(ColumnProfile profile) {
        return find(profile.kind())
                .orElseThrow(() -> new IllegalStateException(
                        "profile %s is of an unknown kind: %s".formatted(profile.name(), profile.kind())));
    }

    /** What a file holds of which nobody says otherwise. */
    public Dataset usual() {
        return find(ColumnProfile.USUAL_KIND).orElseThrow();
    }

    private void check(ColumnProfile profile) {
        var fields = of(profile).fields();
        for (var field : fields) {
            boolean isNamed = field.orInstead()
                    .anyMatch(either -> !profile.namesOf(either.name()).isEmpty());
            if (field.isRequired() && !isNamed) {
                throw new IllegalStateException(
                        "profile %s has no column for %s".formatted(profile.name(), field.name()));
            }
        }
        var unknown = profile.unknownBeside(fields.stream().map(Field::name).toList());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("profile %s names columns that %s do not have: %s"
                    .formatted(profile.name(), profile.kind(), String.join(", ", unknown)));
        }
    }
}
