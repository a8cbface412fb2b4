package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.cell.ColumnName;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.profile.Profiles;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the columns of a field are called in the languages of our users, and what their cells look like. */
@Component
class FieldNames {

    /**
     * A field as strangers know it.
     *
     * @param names keys of the names, those of the profiles that are shipped included
     */
    record Known(Field field, Holds holds, Set<String> names) {}

    /** What the file of names says of a field. */
    record Said(Holds holds, List<String> names) {}

    private final Map<String, List<Known>> byKind = new HashMap<>();

    FieldNames(Profiles profiles, Datasets datasets) throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("column names", new ClassPathResource("mapping/column-names.yaml"))
                .forEach(sources::addLast);
        var binder = new Binder(ConfigurationPropertySources.from(sources));
        for (var dataset : datasets.all()) {
            var said = binder.bind(dataset.name(), Bindable.mapOf(String.class, Said.class))
                    .orElse(Map.of());
            byKind.put(dataset.name(), known(dataset, said, profiles));
        }
    }

    private static List<Known> known(Dataset dataset, Map<String, Said> said, Profiles profiles) {
        return dataset.fields().stream()
                .flatMap(field -> Stream.ofNullable(said.get(field.profileName()))
                        .map(each -> new Known(field, each.holds(), names(dataset, field, each, profiles))))
                .toList();
    }

    private static Set<String> names(Dataset dataset, Field field, Said said, Profiles profiles) {
        var shipped = profiles.shipped().stream()
                .filter(profile -> profile.kind().equals(dataset.name()))
                .flatMap(profile -> profile.namesOf(field.name()).stream());
        return Stream.concat(said.names().stream(), shipped)
                .map(ColumnName::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** None of a kind that nobody wrote names down for. */
    List<Known> of(Dataset dataset) {
        return byKind.getOrDefault(dataset.name(), List.of());
    }
}
