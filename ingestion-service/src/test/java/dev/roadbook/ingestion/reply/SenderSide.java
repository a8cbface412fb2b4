package dev.roadbook.ingestion.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roadbook.ingestion.IngestionTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What listens at the sender {@code replying} for what became of its files; one for all tests of a run. */
public final class SenderSide implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** An answer of status 200 whose body goes on until nobody listens. */
    static final int ENDLESS = 0;

    private static final List<Heard> heard = new CopyOnWriteArrayList<>();
    private static final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private static final HttpServer server = start();

    /** A reply that came, and whether its signature is the standard's. */
    record Heard(String id, String body, boolean genuine, int signatures) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("roadbook.sources.replying.reply-to=http://localhost:%d/replies"
                        .formatted(server.getAddress().getPort()))
                .applyTo(context);
    }

    static List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Forgets what was heard, and gives these answers to what comes next; then 204. */
    static void answers(Integer... statuses) {
        heard.clear();
        answers.clear();
        answers.addAll(List.of(statuses));
    }

    private static HttpServer start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/replies", SenderSide::hear);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    body,
                    isGenuine(exchange, body, IngestionTest.SECRET)
                            && isGenuine(exchange, body, IngestionTest.OTHER_SECRET),
                    headers.getFirst("webhook-signature").split(" ").length));
            var answer = answers.poll();
            if (answer != null && answer == ENDLESS) {
                answerWithoutEnd(exchange);
            } else {
                exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            }
        }
    }

    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var some = new byte[1024];
        while (true) {
            exchange.getResponseBody().write(some);
            exchange.getResponseBody().flush();
        }
    }

    /** By the library's own words, but for the time, which is the test's and not the machine's. */
    private static boolean isGenuine(HttpExchange exchange, String body, String secret) {
        var headers = exchange.getRequestHeaders();
        try {
            var expected = new Webhook(secret)
                    .sign(headers.getFirst("webhook-id"), Long.parseLong(headers.getFirst("webhook-timestamp")), body);
            return List.of(headers.getFirst("webhook-signature").split(" ")).contains(expected);
        } catch (Exception e) {
            return false;
        }
    }
}
