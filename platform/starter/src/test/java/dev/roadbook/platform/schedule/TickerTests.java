package dev.roadbook.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTests {

    private static final Duration SHORT = Duration.ofMillis(5);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private Ticker ticker = ticker(SHORT, () -> seen.add("tick"));

    @AfterEach
    void stop() {
        ticker.stop();
    }

    @Test
    void worksAgainAfterAFailure() {
        ticker = ticker(SHORT, () -> {
            seen.add("tick");
            throw new IllegalStateException("not now");
        });

        ticker.start();

        await().until(() -> seen.size() > 3);
        assertThat(ticker.isRunning()).isTrue();
    }

    @Test
    void beginsBeforeTheFirstTimeAndEndsAfterTheLast() {
        ticker.start();
        await().until(() -> seen.contains("tick"));
        ticker.stop();

        assertThat(seen).first().isEqualTo("begin");
        assertThat(seen).last().isEqualTo("end");
        assertThat(ticker.isRunning()).isFalse();
    }

    @Test
    void waitsForThePieceOfWorkThatIsUnderWay() {
        var underWay = new CountDownLatch(1);
        ticker = ticker(SHORT, () -> {
            underWay.countDown();
            seen.add("tick");
        });
        ticker.start();
        await().until(() -> underWay.getCount() == 0);

        ticker.stop();

        assertThat(seen).endsWith("tick", "end");
    }

    @Test
    void hasNothingToEndUnlessItBegan() {
        ticker.stop();

        assertThat(seen).isEmpty();
    }

    private Ticker ticker(Duration pause, Runnable work) {
        return new Ticker("test", pause, work) {
            @Override
            protected void begin() {
                seen.add("begin");
            }

            @Override
            protected void end() {
                seen.add("end");
            }
        };
    }
}
