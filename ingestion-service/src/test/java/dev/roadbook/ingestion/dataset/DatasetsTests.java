package dev.roadbook.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Profiles;
import dev.roadbook.ingestion.profile.Returns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetsTests {

    private final Profiles profiles = mock();

    @Test
    void findsWhatAProfileIsOf() {
        var profile = profile("Stock", Map.of("sku", List.of("Item"), "in-stock", List.of("Pieces")));

        var datasets = datasets(profile);

        assertThat(datasets.of(profile).name()).isEqualTo("stock");
        assertThat(datasets.find("weather")).isEmpty();
    }

    @Test
    void refusesAProfileOfAnUnknownKind() {
        var profile = profile("weather", Map.of("sku", List.of("Item")));

        assertThatThrownBy(() -> datasets(profile)).hasMessage("profile shop is of an unknown kind: weather");
    }

    @Test
    void refusesAProfileWithoutARequiredColumn() {
        var profile = profile("stock", Map.of("in_stock", List.of("Pieces"), "sku", List.of()));

        assertThatThrownBy(() -> datasets(profile)).hasMessage("profile shop has no column for sku");
    }

    @Test
    void refusesAProfileThatNamesWhatNoRowHas() {
        var profile = profile("stock", Map.of("sku", List.of("Item"), "colour", List.of("Colour")));

        assertThatThrownBy(() -> datasets(profile))
                .hasMessage("profile shop names columns that stock do not have: colour");
    }

    private Datasets datasets(ColumnProfile profile) {
        given(profiles.shipped()).willReturn(List.of(profile));
        return new Datasets(List.of(new Stock()), profiles);
    }

    private static ColumnProfile profile(String kind, Map<String, List<String>> columns) {
        return new ColumnProfile(
                "shop",
                kind,
                StandardCharsets.UTF_8,
                '.',
                ',',
                List.of("uuuu-MM-dd"),
                null,
                Returns.AS_WRITTEN,
                null,
                columns);
    }

    private static final class Stock implements Dataset {

        @Override
        public String name() {
            return "stock";
        }

        @Override
        public List<Field> fields() {
            var fields = new Fields();
            fields.required("sku", 60);
            fields.optional("in_stock", 40);
            return fields.all();
        }

        @Override
        public Stage stage(BatchFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void merge(BatchFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publish(Publication publication) {
            throw new UnsupportedOperationException();
        }
    }
}
