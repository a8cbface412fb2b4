package dev.roadbook.ingestion.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What fields are called by strangers, beside the schema that says which fields there are. */
class ColumnNamesTests {

    @ParameterizedTest
    @CsvSource({"0, sales", "1, reps", "2, activities"})
    void everyFieldHasNamesAndSaysWhatItHolds(int place, String kind) throws IOException {
        var fields = new JsonMapper()
                .readTree(new ClassPathResource("profiles/column-profile.schema.json").getInputStream())
                .at("/allOf/%d/then/properties/columns/properties".formatted(place))
                .propertyNames();

        assertThat(said(kind)).containsOnlyKeys(fields);
        assertThat(said(kind)).allSatisfy((_, names) -> {
            assertThat(Stream.of(Holds.values()).map(each -> each.name().toLowerCase(Locale.ROOT)))
                    .contains(String.valueOf(names.get("holds")));
            assertThat((List<?>) names.get("names"))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).isInstanceOf(String.class));
        });
    }

    private static Map<String, Map<String, Object>> said(String kind) throws IOException {
        Map<String, Map<String, Map<String, Object>>> all =
                new Yaml().load(new ClassPathResource("mapping/column-names.yaml").getInputStream());
        return Objects.requireNonNull(all.get(kind));
    }
}
