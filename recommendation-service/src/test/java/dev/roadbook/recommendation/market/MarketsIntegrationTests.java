package dev.roadbook.recommendation.market;

import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RecommendationTest
class MarketsIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Markets markets;

    @Autowired
    MarketRows rows;

    @Autowired
    PortfolioRows portfolio;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @BeforeEach
    void deliver() {
        scene.reset();
        scene.deliver(List.of(order("M1", "P30", "P20"), order("M2", "P30", "P10"), order("M3", "P20")));
    }

    @Test
    void ranksByRevenueAndAmongEqualsByItemCode() {
        scene.deliver(List.of(order("M4", LocalDate.parse("2026-11-10"), 1, "P20"), order("M5", "Q20", "R20", "R40")));

        assertThat(skus(markets)).containsExactly("P20", "P30", "R40", "Q20", "R20", "P10");
    }

    @Test
    void leavesOutWhatIsOlderThanTwelveMonthsOrInTheFuture() {
        scene.deliver(List.of(
                order("M4", LocalDate.parse("2025-11-20"), 1, "P90"),
                order("M5", LocalDate.parse("2026-11-21"), 1, "P91"),
                order("M6", LocalDate.parse("2025-11-21"), 1, "P92")));

        assertThat(skus(markets)).contains("P92").doesNotContain("P90", "P91");
    }

    @Test
    void takesTheConfiguredListAsItIs() {
        scene.product("NEW", "Not sold yet", false, 1);
        var configured = markets(new MarketProperties(List.of("P10", "NEW", "P30"), 30, 2, 60, Duration.ofHours(1)));

        var market = refresh(configured);

        assertThat(market.content().products())
                .containsExactly(
                        new TopProduct("P10", null),
                        new TopProduct("NEW", "Not sold yet"),
                        new TopProduct("P30", null));
    }

    @Test
    void keepsTheLatestSnapshotsOnly() {
        var versions = List.of(List.of("P10"), List.of("P20"), List.of("P30"));

        versions.forEach(skus -> refresh(markets(new MarketProperties(skus, 30, 2, 2, Duration.ofHours(1)))));

        assertThat(scene.count("select count(*) from market")).isEqualTo(2);
        assertThat(skus(markets)).containsExactly("P30");
    }

    @Test
    void takesNoSnapshotUnlessAsked() {
        assertThat(markets.refreshIfRequested()).isFalse();
    }

    @Test
    void survivesStorageUnchanged() {
        var market = markets.current().orElseThrow();

        assertThat(rows.latest()).contains(market);
        assertThat(market.content().everyone().all()).containsExactly(67, 67, 33);
    }

    private Market refresh(Markets refreshed) {
        return transaction.execute(_ -> {
            refreshed.requestRefresh();
            refreshed.refreshIfRequested();
            return refreshed.current().orElseThrow();
        });
    }

    private Markets markets(MarketProperties properties) {
        return new Markets(rows, portfolio, properties, clock);
    }

    private static List<String> skus(Markets markets) {
        return markets.current().orElseThrow().content().skus();
    }
}
