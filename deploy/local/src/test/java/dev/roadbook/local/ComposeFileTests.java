package dev.roadbook.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Compose itself would refuse, or what would fail only once containers run. */
class ComposeFileTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

    private final String text = read("docker-compose.yml");
    private final JsonNode file = JsonMapper.shared().valueToTree(new Yaml().load(text));
    private final JsonNode services = file.required("services");

    @Test
    void runsEveryService() {
        for (var service : Service.values()) {
            var build = services.required(service.database()).required("build");

            assertThat(build.required("args").required("SERVICE").asString()).isEqualTo(service.module());
            assertThat(ROOT.resolve(build.required("dockerfile").asString())).exists();
            assertThat(ROOT.resolve(service.module()).resolve("pom.xml")).exists();
        }
    }

    @Test
    void limitsTheMemoryOfEverything() {
        assertThat(services)
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.has("mem_limit")).isTrue());
    }

    @Test
    void pinsEveryImage() {
        assertThat(services)
                .extracting(service -> service.required("image").asString())
                .filteredOn(image -> !image.startsWith("roadbook/"))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*"));
    }

    @Test
    void waitsOnlyForWhatExists() {
        for (var service : services) {
            assertThat(services.propertyNames())
                    .containsAll(service.path("depends_on").propertyNames());
        }
    }

    @Test
    void mountsWhatIsThere() {
        for (var service : services) {
            for (var volume : service.path("volumes")) {
                var source = volume.asString().replaceFirst(":.*", "");
                if (source.startsWith("./")) {
                    assertThat(ROOT.resolve(source)).exists();
                } else {
                    assertThat(file.required("volumes").propertyNames()).contains(source);
                }
            }
        }
    }

    @Test
    void explainsEveryVariableInTheExample() {
        var explained = read(".env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(VARIABLE.matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(explained);
    }

    @Test
    void scrapesEveryService() {
        var prometheus = read("deploy/observability/prometheus.yaml");

        for (var service : Service.values()) {
            assertThat(prometheus).contains("- " + service.database() + ":9080");
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
