package dev.roadbook.recommendation.coverage;

import static dev.roadbook.recommendation.Orders.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.CoverageGap;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.testkit.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an account is told it misses, and why. */
@RecommendationTest
class GapsIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void speaksOfAccountsOfTheSameSegment() {
        List.of("A1", "A2", "A4").forEach(account -> scene.segment(account, "Loyal", clock.instant()));

        scene.deliver(WEEK);

        assertThat(scene.latest("A4").getGaps())
                .extracting(CoverageGap::getReason)
                .containsExactly(
                        "bought by 67 % of accounts like yours that carry P30",
                        "bought by 67 % of accounts like yours that carry P30");
        assertThat(scene.latest("A3").getGaps())
                .extracting(CoverageGap::getReason)
                .containsExactly("bought by 67 % of accounts that carry P20");
    }

    @Test
    void speaksAnewToAnAccountThatJoinsASegment() {
        List.of("A1", "A2", "A4").forEach(account -> scene.segment(account, "Loyal", clock.instant()));
        scene.deliver(WEEK);

        scene.segment("A3", "Loyal", clock.instant());

        scene.await(() -> scene.latest("A3").getGaps().getFirst().getReason().contains("like yours"));
    }

    @Test
    void leavesAccountsAloneWhoseSegmentNobodySpeaksOf(@Autowired MeterRegistry meters) {
        scene.deliver(WEEK);
        var computed = meters.get("roadbook.recommendations.computed").counter();
        var before = computed.count();

        scene.segment("A1", "Loyal", clock.instant());
        // of the same account, so that all that followed from the first is done when it is seen
        scene.segment("A1", "Champions", clock.instant());

        assertThat(computed.count()).isEqualTo(before);
    }

    @Test
    void callsAProductByItsNameOnceItIsKnown() {
        scene.deliver(WEEK);

        scene.product("P30", "Merlot 2024", false, 1);

        scene.await(() -> scene.latest("A4").getGaps().getFirst().getReason().endsWith("carry Merlot 2024"));
        assertThat(scene.latest("A5").getGaps())
                .extracting(CoverageGap::getName)
                .contains("Merlot 2024");
    }

    @Test
    void dropsADiscontinuedProductFromTheList() {
        scene.deliver(WEEK);

        scene.product("P30", "Merlot 2024", true, 1);

        scene.await(() -> scene.latest("A4").getTopSkuCount() == 2);
        assertThat(scene.latest("A4").getCarried()).isEmpty();
    }

    @Test
    void suggestsNothingToAMergedAccount() {
        scene.account("A4", "R01", AccountStatus.ACTIVE, 1);
        scene.deliver(WEEK);

        scene.account("A4", "R01", AccountStatus.MERGED, 2);

        scene.await(() -> scene.latest("A4").getGaps().isEmpty());
        assertThat(scene.latest("A4").getTopSkuCount()).isZero();
    }

    @Test
    void suggestsTheMostPopularToAnAccountThatCarriesNothing() {
        scene.account("A9", "R01", AccountStatus.ACTIVE, 1);

        scene.deliver(WEEK);

        assertThat(scene.latest("A9").getGaps())
                .extracting(CoverageGap::getReason)
                .containsExactly(
                        "bought by 80 % of accounts", "bought by 60 % of accounts", "bought by 60 % of accounts");
    }
}
