package dev.roadbook.ingestion.reply;

import dev.roadbook.ingestion.reply.Replies.Owed;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.webhook.Secrets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells senders what is owed to them. A reply whose answer was lost is told again under the same id. */
@Component
class ReplyRelay {

    private static final Logger log = LoggerFactory.getLogger(ReplyRelay.class);
    private static final int AT_ONCE = 20;

    private final Replies replies;
    private final Sources sources;
    private final Secrets secrets;
    private final ReplyProperties properties;
    private final Counter delivered;
    private final Counter failed;
    private final Counter givenUp;
    private final Clock clock;
    private final HttpClient client;

    ReplyRelay(
            Replies replies,
            Sources sources,
            Secrets secrets,
            ReplyProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.replies = replies;
        this.sources = sources;
        this.secrets = secrets;
        this.properties = properties;
        this.delivered = outcome(meters, "delivered");
        this.failed = outcome(meters, "failed");
        this.givenUp = outcome(meters, "given_up");
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("roadbook.replies")
                .description("Attempts to tell senders what became of their files")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Tells all that are due, some at a time. */
    void tell() {
        while (tellSome() == AT_ONCE) {
            // there may be more
        }
    }

    /** Side by side: a sender that does not answer keeps no other waiting. */
    private int tellSome() {
        var due = replies.claim(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(reply -> threads.execute(() -> tell(reply)));
        }
        return due.size();
    }

    private void tell(Owed reply) {
        var now = clock.instant();
        var address = sources.replyTo(reply.source());
        var signature = secrets.sign(reply.source(), reply.id().toString(), now, reply.body());
        if (address.isEmpty() || signature.isEmpty()) {
            failed(reply, "the source has no address or no secret any more", true);
            return;
        }
        try {
            var request = HttpRequest.newBuilder(address.get())
                    .timeout(properties.timeout())
                    .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                    .header("webhook-id", reply.id().toString())
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", signature.get())
                    .POST(BodyPublishers.ofString(reply.body()))
                    .build();
            int status = statusOf(request);
            if (status >= HttpStatus.OK.value() && status < HttpStatus.MULTIPLE_CHOICES.value()) {
                replies.delivered(reply.id(), Integer.toString(status));
                delivered.increment();
            } else {
                failed(reply, Integer.toString(status), status == HttpStatus.GONE.value());
            }
        } catch (IOException e) {
            failed(reply, e.getClass().getSimpleName(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that counts of an answer, which may have no end. */
    private int statusOf(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofInputStream());
        try (var _ = answer.body()) {
            return answer.statusCode();
        }
    }

    private void failed(Owed reply, String answer, boolean forGood) {
        boolean givesUp = forGood || reply.attempts() >= properties.attempts();
        replies.failed(reply.id(), answer, givesUp);
        (givesUp ? givenUp : failed).increment();
        log.warn(
                "sender not told source={} reply={} attempt={} answer={} givenUp={}",
                reply.source(),
                reply.id(),
                reply.attempts(),
                answer,
                givesUp);
    }
}
