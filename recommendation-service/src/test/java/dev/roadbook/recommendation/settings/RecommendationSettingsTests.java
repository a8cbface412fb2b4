package dev.roadbook.recommendation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.recommendation.settings.RecommendationSettings.Audit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import tools.jackson.databind.json.JsonMapper;

class RecommendationSettingsTests {

    @Test
    void haveTheDefaultsOfTheWinery() {
        var settings = bind(Map.of());

        assertThat(settings.scenarios().winbackAfterDays()).isEqualTo(365);
        assertThat(settings.scenarios().rebuyFromDays()).isEqualTo(150);
        assertThat(settings.weights().sugar()).isEqualByComparingTo("2.5");
        assertThat(settings.multipliers().crossSell()).isEqualByComparingTo("1.2");
        assertThat(settings.audit())
                .isEqualTo(
                        new Audit(40, 10, 90, 80, 60, 135, 60, 90, new BigDecimal("0.33"), new BigDecimal("3.00"), 2));
    }

    @Test
    void takeEveryProperty() {
        var changed = new LinkedHashMap<String, String>();
        changed.put("version", "winter");
        numbers("bands", RecommendationSettings.Bands.class, changed);
        numbers("scenarios", RecommendationSettings.Scenarios.class, changed);
        numbers("weights", RecommendationSettings.Weights.class, changed);
        numbers("multipliers", RecommendationSettings.Multipliers.class, changed);
        numbers("limits", RecommendationSettings.Limits.class, changed);
        numbers("audit", Audit.class, changed);
        var properties = new LinkedHashMap<String, String>();
        changed.forEach((name, value) -> properties.put("roadbook.recommendation." + name, value));

        assertThat(read(bind(properties))).containsExactlyInAnyOrderElementsOf(changed.values());
    }

    @Test
    void refuseBandsThatDoNotRise() {
        var properties = Map.of("roadbook.recommendation.bands.premium", "600");

        assertThatThrownBy(() -> bind(properties)).isInstanceOf(BindException.class);
    }

    @Test
    void areTheSameWhenReadAgain() {
        var settings = bind(Map.of());
        var json = JsonMapper.shared();

        assertThat(json.readValue(json.writeValueAsString(settings), RecommendationSettings.class))
                .isEqualTo(settings);
    }

    /** A number for each component, larger than the one before. */
    private static void numbers(String prefix, Class<?> type, Map<String, String> into) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            into.put(prefix + "." + name, "" + (100 + into.size()));
        }
    }

    private static List<String> read(RecommendationSettings settings) {
        var values = new ArrayList<String>();
        values.add(settings.version());
        Stream.of(
                        settings.bands(),
                        settings.scenarios(),
                        settings.weights(),
                        settings.multipliers(),
                        settings.limits(),
                        settings.audit())
                .forEach(part -> {
                    var tree = JsonMapper.shared().valueToTree(part);
                    tree.forEach(value -> values.add(value.asString()));
                });
        return values;
    }

    private static RecommendationSettings bind(Map<String, String> properties) {
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("roadbook.recommendation", RecommendationSettings.class);
    }
}
