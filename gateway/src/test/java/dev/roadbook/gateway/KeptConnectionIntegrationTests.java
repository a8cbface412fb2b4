package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.gateway.Fickle.Way;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that the gateway keeps to a service, and that the service does not. */
@TestInstance(Lifecycle.PER_CLASS)
class KeptConnectionIntegrationTests extends GatewayTest {

    private static final String ASKED = "GET /api/batches HTTP/1.1";
    private static final String DELIVERED = "POST /webhook/sales HTTP/1.1";

    private final Fickle ingestion = new Fickle();
    private RunningGateway gateway;
    private Browser manager;

    @BeforeAll
    void start() {
        gateway = RunningGateway.with(database, service, "roadbook.gateway.services.ingestion=" + ingestion.url());
        manager = gateway.as("manager");
    }

    @AfterAll
    void stop() throws IOException {
        gateway.close();
        ingestion.close();
    }

    @BeforeEach
    void forgetWays() {
        ingestion.forget();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE_UNREAD", "REFUSE_UNREAD_SAYING_SO", "REFUSE_AND_CLOSE_LATER"})
    void lendsNoConnectionOnWhichBodyWasRefused(Way refusal) {
        for (int i = 0; i < 20; i++) {
            ingestion.next(refusal);

            assertThat(deliver()).isEqualTo(401);
            assertThat(deliver()).isEqualTo(200);
            assertThat(ask()).isEqualTo(200);
        }
        assertThat(ingestion.asked()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOnWhatServiceSaidBeforeItHungUpOnBody(boolean chunked) {
        ingestion.next(Way.REFUSE_CHOKED);
        var size = 24 * 1024 * 1024;
        var endless = BodyPublishers.ofInputStream(() -> new Endless(size));

        var answer = gateway.browser()
                .send(gateway.browser()
                        .request("/webhook/sales")
                        .POST(chunked ? endless : BodyPublishers.fromPublisher(endless, size)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(deliver()).isEqualTo(200);
    }

    @Test
    void keepsConnectionsOfAnsweredDeliveries() {
        deliver();
        var kept = ingestion.openConnections();
        for (int i = 0; i < 20; i++) {
            deliver();
        }

        assertThat(ingestion.openConnections()).isEqualTo(kept);
    }

    @Test
    void noticesThatServiceClosedConnectionBeforeDeliveryIsGivenToIt() {
        ingestion.next(Way.ANSWER_AND_CLOSE);
        ask();
        Awaitility.await().until(() -> ingestion.openConnections() == 0);

        assertThat(deliver()).isEqualTo(200);
    }

    @Test
    void asksOnceMoreWhenKeptConnectionIsClosedBeforeAnswer() {
        ingestion.next(Way.ANSWER, Way.HANG_UP);
        ask();

        assertThat(ask()).isEqualTo(200);
        assertThat(ingestion.asked()).containsExactly(ASKED, ASKED, ASKED);
    }

    @Test
    void asksNoThirdTime() {
        ingestion.next(Way.ANSWER, Way.HANG_UP, Way.HANG_UP);
        ask();

        assertThat(ask()).isEqualTo(503);
        assertThat(ingestion.asked()).containsExactly(ASKED, ASKED, ASKED);
    }

    @Test
    void asksServiceThatHangsUpOnNewConnectionNoSecondTime() {
        ingestion.next(Way.ANSWER_AND_CLOSE, Way.HANG_UP);
        ask();
        Awaitility.await().until(() -> ingestion.openConnections() == 0);

        assertThat(ask()).isEqualTo(503);
        assertThat(ingestion.asked()).containsExactly(ASKED, ASKED);
    }

    @Test
    void neverGivesDeliveryTwice() {
        ingestion.next(Way.ANSWER, Way.HANG_UP);
        deliver();

        assertThat(deliver()).isEqualTo(503);
        assertThat(ingestion.asked()).containsExactly(DELIVERED, DELIVERED);
    }

    private int deliver() {
        return gateway.browser().post("/webhook/sales", "x".repeat(1000)).statusCode();
    }

    private int ask() {
        return manager.get("/api/batches").statusCode();
    }
}
