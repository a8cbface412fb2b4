package dev.roadbook.local;

import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackPorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Says what runs and whether it is well. */
final class Status {

    private final Path state;

    Status(Path repository) {
        state = repository.resolve(".roadbook");
    }

    /** Prints a line a service and returns whether all of it is well. */
    boolean print() {
        var ports = RunningStack.ports(state);
        if (ports.isEmpty() || RunningStack.process(state).isEmpty()) {
            System.out.println("Roadbook is not running. Start it with ./roadbook up");
            return false;
        }
        boolean well = true;
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            for (var service : Service.values()) {
                well &= print(service, ports.get(), http);
            }
        }
        System.out.printf(
                "%n  http://localhost:%d      the product%n", ports.get().gateway());
        System.out.printf(
                "  http://localhost:%d      the mail it sent%n", ports.get().mailPage());
        return well;
    }

    private static boolean print(Service service, StackPorts ports, HttpClient http) {
        var address = URI.create("http://localhost:%d/health".formatted(ports.of(service)));
        var answer = answer(address, http);
        System.out.printf("  %-24s %5d  %s%n", service.module(), ports.of(service), answer);
        return answer.equals("well");
    }

    private static String answer(URI address, HttpClient http) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200 ? "well" : "answers " + status;
        } catch (IOException e) {
            return "does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was not asked";
        }
    }
}
