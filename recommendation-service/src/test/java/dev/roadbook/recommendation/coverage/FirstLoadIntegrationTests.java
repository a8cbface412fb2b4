package dev.roadbook.recommendation.coverage;

import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.CoverageGap;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The segments of a first load come after its snapshot, and count on the same day all the same. */
@RecommendationTest
@TestPropertySource(properties = "roadbook.market.settles-after=1s")
class FirstLoadIntegrationTests {

    @Autowired
    Scene scene;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void comparesWithAccountsLikeItAsSoonAsSegmentsHaveSettled() {
        scene.deliver(
                List.of(order("A1", "P30", "P20"), order("A2", "P30", "P20"), order("A3", "P30"), order("A4", "P30")));
        assertThat(reason("A4")).isEqualTo("bought by 50 % of accounts that carry P30");

        for (var account : List.of("A1", "A2", "A4")) {
            scene.segment(account, "Champions", scene.now());
        }

        scene.await(() -> reason("A4").equals("bought by 66 % of accounts like yours that carry P30")
                || reason("A4").equals("bought by 67 % of accounts like yours that carry P30"));
        scene.awaitQuiet();
        assertThat(scene.count("select count(*) from market")).isEqualTo(2);
    }

    private String reason(String account) {
        return scene.latest(account).getGaps().stream()
                .map(CoverageGap::getReason)
                .findFirst()
                .orElseThrow();
    }
}
