package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BreakerIntegrationTests extends GatewayTest {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @AfterEach
    void closeBreakers() {
        breakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    }

    @Test
    void answersForSilentServiceInTime() throws InterruptedException {
        var patience = new CountDownLatch(1);
        service.on("/api/models", exchange -> awaitUninterruptibly(patience));

        var answer = as("manager").get("/api/models");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("service_unavailable");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        patience.countDown();
    }

    @Test
    void showsPageThatAsksAgainToPersonOnTheWayToPage() {
        service.on("/dashboard/accounts", exchange -> exchange.close());
        service.on("/dashboard/assets/app.js", exchange -> exchange.close());

        var page = browser().send(browser().request("/dashboard/accounts").header("Accept", "text/html,*/*;q=0.8"));
        var script =
                browser().send(browser().request("/dashboard/assets/app.js").header("Accept", "*/*"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(page.body())
                .contains("<h1>Roadbook will be back in a moment</h1>")
                .containsPattern("<meta http-equiv=\"refresh\" content=\"[1-9][0-9]*\"")
                .doesNotContain("{{");
        assertThat(script.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answersForServiceThatHangsUp() {
        service.on("/api/models", exchange -> exchange.close());

        assertThat(as("manager").get("/api/models").statusCode()).isEqualTo(503);
    }

    @Test
    void sparesServiceThatKeepsFailingAndComesBack() {
        var asked = new AtomicInteger();
        service.on("/api/models", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        var browser = as("manager");
        IntStream.range(0, 30).forEach(i -> browser.get("/api/models"));

        assertThat(asked).hasValueLessThan(30);
        assertThat(breakers.circuitBreaker("prediction").getState()).isEqualTo(State.OPEN);
        assertThat(browser.get("/api/search").statusCode()).isEqualTo(200);

        service.forget();
        breakers.circuitBreaker("prediction").transitionToHalfOpenState();
        Awaitility.await()
                .until(() -> browser.get("/api/models").statusCode() == 200
                        && breakers.circuitBreaker("prediction").getState() == State.CLOSED);
    }

    @Test
    void neverRepeatsChange() {
        var asked = new AtomicInteger();
        service.on("/api/customers", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });

        as("manager").post("/api/customers", "{}");

        assertThat(asked).hasValue(1);
    }

    @Test
    void passesProblemsOfServicesOn() {
        service.on("/api/models", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            Downstream.answer(exchange, 503, "application/problem+json", "{\"code\":\"storage_unavailable\"}");
        });

        var answer = as("manager").get("/api/models");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("storage_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void blamesNoServiceForItsSenders() throws Exception {
        for (int i = 0; i < 11; i++) {
            try (var sender = new RawHttp(port)) {
                sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx");
                sender.reset();
            }
            browser()
                    .send(browser()
                            .request("/webhook/sales")
                            .POST(BodyPublishers.ofInputStream(() -> new Endless(9 * 1024 * 1024))));
        }

        assertThat(breakers.circuitBreaker("ingestion").getState()).isEqualTo(State.CLOSED);
    }

    /** More than the service swallows before it hangs up, and then a little at a time. */
    @Test
    void blamesNoServiceThatRefusesUploadsEarly() throws Exception {
        service.on("/webhook/sales", BreakerIntegrationTests::refuseEarly);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(senders.invokeAll(Collections.nCopies(12, this::burstThenDrip)))
                    .allMatch(Future::isDone);
        }
        service.forget();

        assertThat(breakers.circuitBreaker("ingestion").getState()).isEqualTo(State.CLOSED);
        assertThat(breakers.circuitBreaker("ingestion").getMetrics().getNumberOfFailedCalls())
                .isZero();
        assertThat(browser().post("/webhook/sales", "signed").statusCode()).isEqualTo(200);
    }

    private static void refuseEarly(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readNBytes(2 * 1024 * 1024);
        Downstream.answer(exchange, 401, "application/problem+json", "{\"code\":\"signature_invalid\"}");
    }

    private @Nullable Void burstThenDrip() throws IOException, InterruptedException {
        try (var sender = new RawHttp(port)) {
            sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000000\r\n\r\n"
                    + "x".repeat(2_400_000));
            var pause = new CountDownLatch(1);
            for (int i = 0; i < 50 && !pause.await(20, TimeUnit.MILLISECONDS); i++) {
                sender.send("x");
            }
        }
        return null;
    }

    @Test
    void passesRedirectsAndEmptyAnswersOn() {
        service.on("/u/token", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://shop.example/x");
            Downstream.answer(exchange, 302, "text/plain", "");
        });
        service.on("/dashboard/app.js", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            Downstream.answer(exchange, 200, "text/javascript", "1");
        });

        var redirect = browser().get("/u/token");
        var notModified = browser().send(browser().request("/dashboard/app.js").header("If-None-Match", "\"1\""));
        var head = browser().send(browser().request("/dashboard/app.js").HEAD());

        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location")).hasValue("https://shop.example/x");
        assertThat(notModified.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test has forgotten this request");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
