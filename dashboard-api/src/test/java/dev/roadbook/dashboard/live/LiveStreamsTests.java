package dev.roadbook.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.Role;
import dev.roadbook.platform.web.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveStreamsTests {

    private static final Caller MANAGER = new Caller("mona", Set.of(Role.MANAGER), Optional.empty());
    private static final Duration LONG = Duration.ofMinutes(5);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveStreams streams =
            new LiveStreams(new LiveProperties(Duration.ofSeconds(15), Duration.ofSeconds(1), 100, 1), meters);

    @BeforeEach
    void start() {
        streams.start();
    }

    @AfterEach
    void stop() {
        streams.stop();
    }

    @Test
    void dropsWhoFallsBehindAndCountsIt() {
        var emitter = streams.open(MANAGER, LONG);
        var flood = IntStream.range(0, 101)
                .mapToObj(n -> LiveEvent.account("A" + n))
                .toList();

        streams.tell(_ -> flood);

        assertThat(emitter.getTimeout()).isZero();
        assertThat(streams.isIdle()).isTrue();
        assertThat(meters.counter("roadbook.live.dropped").count()).isEqualTo(1);
    }

    /** Filters still write headers when the request's thread comes back to them; nobody else may be sending those. */
    @RepeatedTest(20)
    void sendsItsHeadersFromTheRequestsThread() throws Exception {
        var response = MockMvcBuilders.standaloneSetup(new Page())
                .build()
                .perform(MockMvcRequestBuilders.get("/"))
                .andReturn()
                .getResponse();

        assertThat(response.isCommitted()).isTrue();
    }

    @RestController
    final class Page {

        @GetMapping("/")
        SseEmitter open() {
            return streams.open(MANAGER, LONG);
        }
    }

    @Test
    void showsHowManyAreOpen() {
        var emitter = streams.open(MANAGER, LONG);

        assertThat(emitter.getTimeout()).isZero();
        assertThat(meters.get("roadbook.live.streams").gauge().value()).isEqualTo(1);
    }

    @Test
    void opensNoMoreThanItMay() {
        var emitter = streams.open(MANAGER, LONG);

        assertThat(emitter.getTimeout()).isZero();
        assertThatThrownBy(() -> streams.open(MANAGER, LONG)).isInstanceOf(ProblemException.class);
    }

    @Test
    void opensNoneWhileItStops() {
        streams.stop();

        assertThatThrownBy(() -> streams.open(MANAGER, LONG)).isInstanceOf(ProblemException.class);
        assertThat(streams.isRunning()).isFalse();
    }
}
