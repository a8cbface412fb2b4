package dev.roadbook.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Compose itself would refuse, or what would fail only once containers run. */
class ComposeFileTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");
    private static final Pattern VARIABLE_WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

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
                var source = VARIABLE_WITH_DEFAULT
                        .matcher(volume.asString())
                        .replaceFirst("$1")
                        .replaceFirst(":.*", "");
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
    void givesEveryRoleOfTheDatabaseAPasswordOfItsOwn() {
        var script = read("deploy/docker/create-databases.sh");
        var passwords = services.required("postgres").required("environment");
        for (var service : Service.values()) {
            var name = service.database();
            var password = "ROADBOOK_DATABASE_PASSWORD_" + name.toUpperCase(Locale.ROOT);
            var environment = services.required(name).required("environment");

            assertThat(environment.required("DATABASE_USER").asString()).isEqualTo(name);
            assertThat(environment.required("DATABASE_PASSWORD").asString()).startsWith("${" + password + ":?");
            assertThat(passwords.required(password).asString()).startsWith("${" + password + ":?");
            assertThat(script).containsPattern("for name in .*\\b" + name + "\\b");
        }
    }

    @Test
    void waitsForServicesToEndWhatTheyHaveBegun() {
        var phase = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s")
                .matcher(read("platform/starter/src/main/resources/roadbook-defaults.yaml"));
        assertThat(phase.find()).isTrue();
        int phases = 3; // listeners, schedules, web server
        for (var service : Service.values()) {
            var patience = services.required(service.database()).required("stop_grace_period");

            assertThat(Integer.parseInt(patience.asString().replace("s", "")))
                    .isGreaterThan(phases * Integer.parseInt(phase.group(1)));
        }
    }

    @Test
    void tellsBuildsOfAReleaseFromOthers() {
        var version =
                Pattern.compile("<version>([^<]+)</version>\\s*<packaging>pom").matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();
        var ours = "${ROADBOOK_VERSION:-%s}".formatted(version.group(1));
        for (var service : Service.values()) {
            var container = services.required(service.database());

            assertThat(container.required("image").asString()).isEqualTo("roadbook/" + service.module() + ":" + ours);
            assertThat(container
                            .required("build")
                            .required("args")
                            .required("VERSION")
                            .asString())
                    .isEqualTo(ours);
        }
        assertThat(read(".env.example")).contains("ROADBOOK_VERSION=" + version.group(1) + "\n");
        assertThat(read("deploy/docker/Dockerfile")).contains("LABEL org.opencontainers.image.");
    }

    @Test
    void usesNoConfigurationSecretOrVolumeThatIsNotDeclared() {
        for (var service : services) {
            for (var secret : service.path("secrets")) {
                assertThat(file.required("secrets").propertyNames()).contains(secret.asString());
            }
            for (var config : service.path("configs")) {
                assertThat(file.required("configs").propertyNames())
                        .contains(config.required("source").asString());
            }
        }
    }

    @Test
    void leavesNoSecretOfTheExampleAsItIs(@TempDir Path folder) throws Exception {
        var made = folder.resolve("env");
        var process = newEnv(made);
        assertThat(process.onExit().join().exitValue()).isZero();

        var secrets = Files.readAllLines(made).stream()
                .filter(line -> line.matches("(?!SMTP_)\\w*(PASSWORD|SECRETS|KEY)\\w*=.*"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
        assertThat(secrets).hasSizeGreaterThan(10).doesNotHaveDuplicates().allMatch(secret -> secret.length() > 40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");

        var before = Files.readString(made);
        assertThat(newEnv(made).onExit().join().exitValue()).isNotZero();
        assertThat(made).hasContent(before);
    }

    private static Process newEnv(Path file) throws IOException {
        var script = ROOT.resolve("deploy/docker/new-env.sh").toString();
        return new ProcessBuilder("bash", script, file.toString()).start();
    }

    @Test
    void sendsAlertsToTheAlertmanagerThatIsTold() {
        assertThat(read("deploy/observability/prometheus.yaml")).contains("targets: [alertmanager:9093]");
        var config = JsonMapper.shared()
                .valueToTree(new Yaml()
                        .load(file.required("configs")
                                .required("alertmanager")
                                .required("content")
                                .asString()));
        var known = config.required("receivers")
                .valueStream()
                .map(receiver -> receiver.required("name").asString())
                .toList();

        assertThat(config.required("route").required("receiver").asString()).isEqualTo("${ROADBOOK_ALERTS_BY:-nobody}");
        assertThat(known).containsExactly("nobody", "mail", "webhook");
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
