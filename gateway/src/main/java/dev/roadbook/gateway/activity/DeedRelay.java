package dev.roadbook.gateway.activity;

import static java.util.stream.Collectors.joining;

import dev.roadbook.gateway.token.ServiceTokens;
import dev.roadbook.platform.jdbc.Locks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the service that publishes them what was done, one relay at a time among all instances. What it took and whose answer
 * was lost is told again, and published once.
 */
final class DeedRelay {

    private static final String LOCK = "deeds";
    private static final int MOST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Deeds deeds;
    private final ServiceTokens tokens;
    private final Locks locks;
    private final TransactionOperations transaction;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    DeedRelay(Deeds deeds, ServiceTokens tokens, Locks locks, TransactionOperations transaction, URI dashboard) {
        this.deeds = deeds;
        this.tokens = tokens;
        this.locks = locks;
        this.transaction = transaction;
        this.address = dashboard.resolve("/internal/activity");
    }

    /** Tells the oldest ones, if there are any. */
    void tell() {
        transaction.executeWithoutResult(_ -> {
            if (locks.tryHold(LOCK)) {
                var oldest = deeds.oldest(MOST);
                if (!oldest.isEmpty()) {
                    tell(oldest);
                    deeds.forget(oldest);
                }
            }
        });
    }

    private void tell(List<Deeds.Kept> told) {
        var body = told.stream().map(Deeds.Kept::told).collect(joining(",", "[", "]"));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.own())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.discarding()).statusCode();
            if (answer != HttpStatus.NO_CONTENT.value()) {
                throw new IllegalStateException("dashboard-api answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
