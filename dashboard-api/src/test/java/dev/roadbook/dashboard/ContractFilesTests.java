package dev.roadbook.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The contracts say what they look as if they said. */
class ContractFilesTests {

    @ParameterizedTest
    @ValueSource(strings = {"src/main/openapi/dashboard-api.yaml", "ui/contracts/neighbours.yaml"})
    void everyPropertyHasAValue(String file) throws IOException {
        assertThat(withoutValue(Files.readString(Path.of(file)))).isEmpty();
    }

    @Test
    void anUnquotedCommaMakesAPropertyWithoutAValue() {
        assertThat(withoutValue("ref: { type: string, description: Order, reminder or message. }"))
                .containsExactly("/ref/reminder or message.");
    }

    private static List<String> withoutValue(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var found = new ArrayList<String>();
        collect("", new Yaml(options).load(yaml), found);
        return found;
    }

    private static void collect(String path, @Nullable Object value, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                if (each == null) {
                    found.add(path + "/" + key);
                }
                collect(path + "/" + key, each, found);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(path, each, found));
        }
    }
}
