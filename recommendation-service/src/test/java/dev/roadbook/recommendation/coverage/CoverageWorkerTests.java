package dev.roadbook.recommendation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

class CoverageWorkerTests {

    private static final CoverageProperties PROPERTIES =
            new CoverageProperties(500, Duration.ofSeconds(2), LocalTime.MIDNIGHT, true);

    /** Often, since a thread that looks before it was told to run ends at once, but seldom. */
    @RepeatedTest(300)
    void worksAsSoonAsItIsStarted() throws InterruptedException {
        var worked = new CountDownLatch(1);
        var worker = new CoverageWorker(
                () -> {
                    worked.countDown();
                    return false;
                },
                PROPERTIES);

        worker.start();

        try {
            assertThat(worked.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
        }
    }
}
