package dev.roadbook.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Asks everyone at once. */
@Component
class HealthSurvey {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceAddresses addresses;
    private final HealthEndpoint own;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    HealthSurvey(ServiceAddresses addresses, HealthEndpoint own) {
        this.addresses = addresses;
        this.own = own;
    }

    OverallHealth take() {
        var services = new TreeMap<String, String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<String>> answers = new HashMap<>();
            addresses.services().forEach((name, address) -> answers.put(name, executor.submit(() -> ask(address))));
            answers.forEach((name, answer) -> services.put(name, value(answer)));
        }
        return OverallHealth.of(Status.UP.equals(own.health().getStatus()), services);
    }

    private String ask(URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200 ? "UP" : "DOWN";
        } catch (IOException e) {
            return "DOWN";
        }
    }

    private static String value(Future<String> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "UNKNOWN";
        }
    }
}
