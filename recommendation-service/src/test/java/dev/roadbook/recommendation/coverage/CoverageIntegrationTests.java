package dev.roadbook.recommendation.coverage;

import static dev.roadbook.recommendation.Orders.WEEK;
import static dev.roadbook.recommendation.Orders.order;
import static dev.roadbook.recommendation.Orders.retraction;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.testkit.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecommendationTest
class CoverageIntegrationTests {

    private List<UUID> events() {
        return scene.published().stream()
                .map(RecommendationsUpdated::getEventId)
                .toList();
    }

    private static final LocalDate DAY = LocalDate.parse("2026-11-17");

    @Autowired
    Scene scene;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void turnsABatchIntoCoverages() {
        var batch = scene.deliver(WEEK);

        var a4 = scene.latest("A4");
        assertThat(a4.getCarried()).containsExactly("P30");
        assertThat(a4.getTopSkuCount()).isEqualTo(3);
        assertThat(a4.getCoveragePct()).isEqualTo(33.33);
        assertThat(a4.getAsOf()).isEqualTo("2026-11-20");
        assertThat(a4.getBatchId()).isEqualTo(batch);
        assertThat(a4.getModelVersion()).isEqualTo("co-purchase-1");
        assertThat(a4.getGaps()).extracting(CoverageGap::getSku).containsExactly("P20", "P10");
        assertThat(a4.getGaps())
                .extracting(CoverageGap::getReason)
                .containsExactly(
                        "bought by 75 % of accounts that carry P30", "bought by 50 % of accounts that carry P30");
        assertThat(a4.getGaps()).extracting(CoverageGap::getScore).containsExactly(0.75, 0.5);
    }

    @Test
    void publishesEachAccountOnceForABatch() {
        var before = scene.published().size();

        scene.deliver(WEEK);

        assertThat(scene.published()).hasSize(before + 5);
    }

    @Test
    void publishesNothingWhenTheSameOrdersComeAgain() {
        scene.deliver(WEEK);
        var before = events();

        scene.deliver(WEEK);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void publishesNothingWhenBoundariesComeAgain() {
        var batch = scene.deliver(WEEK);
        var before = events();
        var requests = scene.count("select requested from market_request");

        scene.redeliverBoundaries(batch);
        scene.deliver(List.of());

        assertThat(events()).isEqualTo(before);
        assertThat(scene.count("select requested from market_request")).isEqualTo(requests + 1);
    }

    @Test
    void treatsARetractedAndRecordedOrderAsNeverRetracted() {
        scene.deliver(WEEK);
        var before = content(scene.latest("A3"));

        scene.deliver(List.of(
                retraction("A3", LocalDate.parse("2026-11-16"), 2),
                order("A3", LocalDate.parse("2026-11-16"), 3, "P30", "P20")));

        assertThat(content(scene.latest("A3"))).isEqualTo(before);
    }

    @Test
    void forgetsARetractedOrderEvenIfItsRecordComesLate() {
        scene.deliver(WEEK);

        scene.deliver(List.of(retraction("A4", DAY, 2), order("A4", DAY, 1, "P20", "P10")));

        assertThat(scene.latest("A4").getCarried()).containsExactly("P30");
    }

    @Test
    void replacesAnOrderByItsLaterRevision() {
        scene.deliver(WEEK);

        scene.deliver(List.of(order("A4", LocalDate.parse("2026-11-16"), 2, "P20")));

        assertThat(scene.latest("A4").getCarried()).containsExactly("P20");
    }

    @Test
    void actsAtOnceOnAnOrderWithoutABatch() {
        scene.deliver(WEEK);

        scene.publishWithoutBatch(order("A4", DAY, 1, "P10"));

        scene.await(() -> scene.latest("A4").getCarried().contains("P10"));
        assertThat(scene.latest("A4").getCarried()).containsExactlyInAnyOrder("P30", "P10");
    }

    @Test
    void countsTwelveMonthsUpToTheBusinessDay(@Autowired RefreshCommand refresh) {
        scene.deliver(WEEK);
        clock.advance(Duration.ofDays(366));

        refresh.run(List.of());

        scene.awaitQuiet();
        assertThat(scene.latest("A1").getCarried()).isEmpty();
        assertThat(scene.latest("A1").getAsOf()).isEqualTo("2027-11-21");
    }

    @Test
    void repeatsAnUnconfirmedPublicationByteForByte() {
        scene.deliver(WEEK);
        var before = scene.published("A4");

        scene.forgetConfirmation("A4");

        scene.await(() -> scene.published("A4").size() > before.size());
        assertThat(scene.latest("A4")).isEqualTo(before.getLast());
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        scene.deliver(WEEK);
        var once = WEEK.stream()
                .map(Scene::accountOf)
                .map(a -> content(scene.latest(a)))
                .toList();
        scene.reset();

        scene.deliver(WEEK.reversed());

        assertThat(WEEK.stream().map(Scene::accountOf).map(a -> content(scene.latest(a))))
                .isEqualTo(once);
    }

    @Test
    void showsHowFarItLiesBehind(@Autowired MeterRegistry meters) {
        scene.deliver(WEEK);

        assertThat(meters.get("roadbook.recommendations.due").gauge().value()).isZero();
        assertThat(meters.get("roadbook.recommendations.unpublished").gauge().value())
                .isZero();
        assertThat(meters.get("roadbook.market.age").gauge().value()).isZero();
        assertThat(meters.get("roadbook.recommendations.published").counter().count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void publishesEachAccountOnceHoweverManyWorkOnIt(@Autowired CoverageWork work) {
        scene.deliver(WEEK);
        var before = scene.published().size();
        scene.forgetConfirmations();

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> workers.execute(() -> work.step()));
        }
        scene.awaitQuiet();

        assertThat(scene.published()).hasSize(before + 5);
    }

    @Test
    void looksAtThePortfolioEveryDay(@Autowired RecurringTask<Void> marketRefresh) {
        scene.deliver(WEEK);
        clock.advance(Duration.ofDays(1));

        marketRefresh.execute(null, null);

        scene.await(() -> scene.count("select count(*) from market where as_of = date '2026-11-21'") == 1);
        scene.awaitQuiet();
        assertThat(scene.latest("A1").getAsOf()).isEqualTo("2026-11-20");
    }

    /** The event apart from its ids and instants. */
    private static String content(RecommendationsUpdated event) {
        return RecommendationsUpdated.newBuilder(event)
                .setEventId(new UUID(0, 0))
                .setBatchId(null)
                .setOccurredAt(Instant.EPOCH)
                .build()
                .toString();
    }
}
