package dev.roadbook.recommendation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.recommendation.market.Carried;
import dev.roadbook.recommendation.market.Cohort;
import dev.roadbook.recommendation.market.MarketContent;
import dev.roadbook.recommendation.market.TopProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final List<TopProduct> PRODUCTS = List.of(
            new TopProduct("RED", "Merlot"),
            new TopProduct("WHITE", "Riesling"),
            new TopProduct("ROSE", null),
            new TopProduct("WATER", "Still water"));

    private static final Cohort EVERYONE = new Cohort(
            List.of(60, 50, 40, 40),
            List.of(List.of(100, 70, 30, 30), List.of(80, 100, 50, 20), List.of(40, 60, 100, 10), List.of()));

    private static final Cohort LOYAL =
            new Cohort(List.of(90, 80, 20, 10), List.of(List.of(100, 20, 90, 90), List.of(), List.of(), List.of()));

    private static final MarketContent MARKET =
            new MarketContent(PRODUCTS, EVERYONE, new TreeMap<>(Map.of("Loyal", LOYAL)));

    @Test
    void ranksGapsByTheMeanOfWhatIsCarried() {
        var coverage = Coverage.of(carried(0, 1), "", MARKET);

        assertThat(coverage.gaps()).extracting(Gap::sku).containsExactly("ROSE", "WATER");
        assertThat(coverage.gaps())
                .extracting(Gap::score)
                .containsExactly(new BigDecimal("0.4000"), new BigDecimal("0.2500"));
    }

    @Test
    void namesTheStrongestReason() {
        assertThat(Coverage.of(carried(0, 1), "", MARKET).gaps().getFirst().reason())
                .isEqualTo("bought by 50 % of accounts that carry Riesling");
    }

    @Test
    void prefersTheOwnSegmentWhereItIsLargeEnough() {
        assertThat(Coverage.of(carried(0), "Loyal", MARKET).gaps())
                .extracting(Gap::sku, Gap::reason)
                .containsExactly(
                        tuple("ROSE", "bought by 90 % of accounts like yours that carry Merlot"),
                        tuple("WATER", "bought by 90 % of accounts like yours that carry Merlot"),
                        tuple("WHITE", "bought by 20 % of accounts like yours that carry Merlot"));
    }

    @Test
    void takesAllAccountsWhereTheSegmentIsTooSmall() {
        assertThat(Coverage.of(carried(1), "Loyal", MARKET).gaps().getFirst().reason())
                .isEqualTo("bought by 80 % of accounts that carry Riesling");
    }

    @Test
    void fallsBackToPopularityWhenTheEvidenceIsTooThin() {
        assertThat(Coverage.of(carried(3), "", MARKET).gaps().getFirst().reason())
                .isEqualTo("bought by 60 % of accounts");
    }

    @Test
    void namesTheRankWhenNothingIsKnown() {
        var unknown = new Cohort(List.of(), List.of(List.of(), List.of(), List.of(), List.of()));
        var market = new MarketContent(PRODUCTS, unknown, new TreeMap<>());

        assertThat(Coverage.of(Carried.NOTHING, "", market).gaps().getFirst().reason())
                .isEqualTo("number 1 of the top 4");
    }

    @Test
    void breaksTiesByRank() {
        assertThat(Coverage.of(carried(0), "", MARKET).gaps())
                .extracting(Gap::sku)
                .containsExactly("WHITE", "ROSE", "WATER");
    }

    @Test
    void missesNothingWhenAllIsCarried() {
        var coverage = Coverage.of(carried(0, 1, 2, 3), "", MARKET);

        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.coveragePct()).isEqualByComparingTo("100");
        assertThat(coverage.carried()).containsExactly("RED", "WHITE", "ROSE", "WATER");
    }

    @Test
    void survivesStorageUnchanged() {
        var line = new NextOrder.Line(
                "P20", null, "ADDED", null, null, null, new BigDecimal("6.000"), null, null, null, false, true);
        var content = new Content(
                Coverage.of(carried(0), "Loyal", MARKET),
                new NextOrder(LocalDate.parse("2026-11-20"), List.of(line), List.of("P30")));

        var stored = StoredContent.of(content);
        var read = StoredContent.read(stored.coverage(), stored.order());

        assertThat(read).isEqualTo(content);
        assertThat(StoredContent.of(read)).isEqualTo(stored);
        assertThat(StoredContent.of(new Content(content.coverage(), null)).hash())
                .isNotEqualTo(stored.hash());
    }

    @Test
    void keepsItsFingerprintWhereNothingWasDeclined() {
        var order = new NextOrder(null, List.of(), List.of());

        var stored = StoredContent.of(new Content(Coverage.none(), order));

        assertThat(stored.order()).isEqualTo("{\"lastOrderOn\":null,\"lines\":[]}");
        assertThat(StoredContent.read(stored.coverage(), stored.order()).order())
                .isEqualTo(order);
    }

    private static Carried carried(int... indexes) {
        long bits = 0;
        for (int index : indexes) {
            bits |= 1L << index;
        }
        return new Carried(bits);
    }
}
