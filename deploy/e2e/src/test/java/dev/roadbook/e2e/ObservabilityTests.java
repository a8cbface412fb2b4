package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules and dashboards watch is there, so that silence never looks like health. */
class ObservabilityTests {

    /** Meters of Kafka's clients are looked for once a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of one instance of each service, after every route was asked in every way: a label too many multiplies them. */
    private static final int MOST_SERIES = 7_000;

    private static final Path FOLDER = Path.of("..", "observability");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:roadbook|kafka|http|jvm|hikaricp|process)_[a-z0-9_]+(?=[\\[{ )/]|\\\\?\"|$)");
    private static final Pattern SAMPLE = Pattern.compile("^[a-z0-9_]+", Pattern.MULTILINE);

    private final Product product = Product.running();

    @Test
    void everyWatchedMetricIsExposed() throws Exception {
        everythingHasHadSomethingToDo();
        var watched = watched();

        assertThat(watched).isNotEmpty();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(watched).isSubsetOf(exposedByAll()));
        assertThat(Stream.of(Service.values()).mapToLong(this::series).sum())
                .as("time series of one instance of each service")
                .isLessThan(MOST_SERIES);
    }

    private Set<String> exposedByAll() {
        var exposed = new TreeSet<String>();
        for (var service : Service.values()) {
            exposed.addAll(exposed(service));
        }
        return exposed;
    }

    private void everythingHasHadSomethingToDo() throws Exception {
        var shop = Shop.of("watch", 800, 1, _ -> "R08").getFirst();
        var file = new SalesFile("watch.csv");
        IntStream.rangeClosed(1, 4)
                .forEach(week -> file.order(shop, product.today().minusWeeks(week), 1));
        product.sap().send("watch", file.write());
        product.visitor().get("/api/batches", "application/json");
        var manager = product.visitor().signIn("manager", "manager123");
        await().atMost(PATIENCE)
                .until(() -> manager.json("/api/strategic/accounts?q=watch+shop")
                                .get("total")
                                .asInt()
                        == 1);
    }

    private static Set<String> watched() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> matches(METRIC, text(file)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Set<String> exposed(Service service) {
        return matches(SAMPLE, scrape(service)).collect(Collectors.toSet());
    }

    private long series(Service service) {
        return matches(SAMPLE, scrape(service)).count();
    }

    private String scrape(Service service) {
        var stack = product.stack();
        var port = stack.settings().ports().managementOf(service);
        var credentials = "metrics:" + stack.secrets().metricsPassword();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/prometheus".formatted(port)))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(service.module()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
