package dev.roadbook.recommendation.scenario;

import static dev.roadbook.recommendation.scenario.Winery.affinities;
import static dev.roadbook.recommendation.scenario.Winery.buyer;
import static dev.roadbook.recommendation.scenario.Winery.dozens;
import static dev.roadbook.recommendation.scenario.Winery.purchase;
import static dev.roadbook.recommendation.scenario.Winery.settings;
import static dev.roadbook.recommendation.scenario.Winery.wine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.scenario.Reason.Code;
import dev.roadbook.recommendation.scenario.Recommendation.Hold;
import dev.roadbook.recommendation.scenario.Rejected.Why;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The winery's scenarios, worked out by hand. */
class RecommenderTests {

    private static final RecommendationSettings SETTINGS = settings();

    /**
     * Four dozens of M1, a month apart, the latest ten days ago: all of it Bordeaux, Merlot, red and dry, at 10.00.
     *
     * <pre>
     *            family grape sugar  budget          affinity  reach      novelty tier
     * M2 UPSELL  1*2.0  1*1   1*2.5  15/20*2 = 1.5   .8*2=1.6  .2*.8=.16  .5      1.5   10.76 * 1.1 = 11.8360
     * C1 CROSS           -    1*2.5  18/20*2 = 1.8   1*2       .4*.8=.32  .5            7.12 * 1.2 = 8.5440
     * P1 CROSS           -    1*2.5  10/20*2 = 1.0   .5*2      .3*.8=.24  .5            5.24 * 1.2 = 6.2880
     * </pre>
     */
    @Test
    void offersOtherFamiliesAndATierUp() {
        var recommendation = recommend(buyer(
                dozens("M1", 100, 70, 40, 10), affinities("M1", "1"), affinities("C1", "1", "M2", "0.8", "P1", "0.5")));

        assertThat(recommendation.items())
                .extracting(item -> item.sku() + " " + item.scenario() + " " + item.score())
                .containsExactly("M2 UPSELL 11.8360", "C1 CROSS_SELL 8.5440", "P1 CROSS_SELL 6.2880");
        assertThat(recommendation.scenario()).isEqualTo(Scenario.UPSELL);
        assertThat(recommendation.items().getFirst().reasons())
                .containsExactly(
                        new Reason(Code.TIER_UP, Winery.values("price", "15", "usual_price", "10")),
                        new Reason(
                                Code.STABLE_TASTE,
                                Winery.values("attribute", "GRAPE", "value", "Merlot", "share", "1")),
                        new Reason(Code.CO_PURCHASE, Winery.values("place", "2")));
        assertThat(recommendation.items().get(1).reasons())
                .containsExactly(
                        new Reason(Code.OTHER_FAMILY, Winery.values("value", "Bordeaux", "share", "1")),
                        new Reason(Code.CO_PURCHASE, Winery.values("place", "1")));
    }

    @Test
    void leavesOutWhatIsNotForTheAccountAndSaysSo() {
        var buyer = buyer(
                dozens("M1", 100, 70, 40, 10), affinities("M1", "1"), affinities("C1", "1", "M2", "0.8", "P1", "0.5"));
        var declining =
                new Buyer(buyer.segment(), buyer.history(), buyer.repeats(), buyer.explores(), List.of("M2", "C1"));

        assertThat(recommend(declining).items()).extracting(Item::sku).containsExactly("P1");
        assertThat(recommend(declining).rejected())
                .extracting(rejected -> rejected.sku() + " " + rejected.why())
                .startsWith("M2 DECLINED", "C1 DECLINED");
    }

    @Test
    void readsBuyersOfEarlierVersionsWithoutAnythingDeclined() {
        var buyer = buyer(dozens("M1", 100, 70), affinities("M1", "1"), List.of());
        var kept = JsonMapper.shared().writeValueAsString(buyer);

        var earlier = kept.replace(",\"declined\":[]", "");

        assertThat(earlier).isNotEqualTo(kept);
        assertThat(JsonMapper.shared().readValue(earlier, Buyer.class)).isEqualTo(buyer);
    }

    /**
     * Every thirty days, the latest forty days ago: past its rhythm, though bought within sixty days.
     * 2.0 + 1.0 + 2.5 + 2.0 + 2.0 + .5*.8 - (1 - 40/365 = .8904) = 9.0096.
     */
    @Test
    void offersAgainWhatIsPastItsRhythm() {
        var buyer = buyer(dozens("M1", 130, 100, 70, 40), affinities("M1", "1"), List.of());

        assertThat(recommend(buyer).items())
                .extracting(item -> item.sku() + " " + item.scenario() + " " + item.score() + " x" + item.quantity())
                .containsExactly("M1 REBUY 9.0096 x12");
        assertThat(recommend(buyer).items().getFirst().reasons())
                .containsExactly(new Reason(Code.PAST_RHYTHM, Winery.values("days", "40", "usual_days", "30")));
    }

    @Test
    void doesNotOfferItWithinSixtyDaysWhereThePolicyIsStrict() {
        var buyer = buyer(dozens("M1", 130, 100, 70, 40), affinities("M1", "1"), List.of());

        var recommendation = recommend(buyer, Winery.ASSORTMENT, Policy.STRICT);

        assertThat(recommendation.scenario()).isEqualTo(Scenario.HOLD);
        assertThat(recommendation.hold()).isEqualTo(Hold.NOTHING_LEFT);
        assertThat(recommendation.rejected())
                .extracting(Rejected::sku, Rejected::why)
                .containsExactly(tuple("M1", Why.BOUGHT_LATELY));
    }

    /** One dozen of M1 for 120.00, 400 days ago: (2.0 + 1.0 + 2.5 + 2.0 + 2.0 + .4) * .9 = 8.9100. */
    @Test
    void winsBackWhoFellSilent() {
        var recommendation = recommend(buyer(dozens("M1", 400), affinities("M1", "1"), affinities("C1", "1")));

        assertThat(recommendation.items())
                .extracting(item -> item.sku() + " " + item.scenario() + " " + item.score())
                .containsExactly("M1 WINBACK 8.9100");
        assertThat(recommendation.items().getFirst().reasons())
                .containsExactly(new Reason(Code.USED_TO_BUY, Winery.values("days", "400", "purchases", "1")));
    }

    @Test
    void leavesAloneWhoFellSilentWithoutMuchRevenue() {
        var recommendation =
                recommend(buyer(List.of(purchase(400, "M1", "99.99", "12")), affinities("M1", "1"), List.of()));

        assertThat(recommendation.scenario()).isEqualTo(Scenario.HOLD);
        assertThat(recommendation.hold()).isEqualTo(Hold.NOT_WORTH_WINNING_BACK);
    }

    /**
     * One dozen of M1 twenty days ago.
     *
     * <pre>
     *     family grape sugar budget affinity reach novelty
     * M2  2.0    1.0   2.5   1.5             .16   .5       7.6600
     * C1               2.5   1.8    2.0      .32   .5       7.1200
     * P1               2.5   1.0             .24   .5       4.2400
     * P2               2.5    .9             .04   .5       3.9400
     * S1  2.0                 .5             .08   .5       3.0800
     * </pre>
     */
    @Test
    void offersWhatIsPopularToWhoIsNew() {
        var recommendation = recommend(buyer(dozens("M1", 20), affinities("M1", "1"), affinities("C1", "1")));

        assertThat(recommendation.items())
                .extracting(item -> item.sku() + " " + item.scenario() + " " + item.score())
                .containsExactly("M2 NURTURE 7.6600", "C1 NURTURE 7.1200", "P1 NURTURE 4.2400");
        assertThat(recommendation.rejected())
                .extracting(rejected -> rejected.sku() + " " + rejected.score() + " " + rejected.why())
                .containsExactly("P2 3.9400 SCORED_LESS", "S1 3.0800 SCORED_LESS");
        assertThat(recommendation.items().getFirst().reasons())
                .containsExactly(
                        new Reason(Code.FEW_ORDERS, Winery.values("orders", "1")),
                        new Reason(Code.POPULAR, Winery.values("share", "0.2")));
    }

    /** Nothing is known of A, B and C: 2.0 + .16 + .5 = 2.66 and 1.0 + .5 = 1.5, times 1.2. */
    @Test
    void leavesItToTheRankerWhereNothingIsKnownOfProducts() {
        var assortment = Assortment.of(List.of(wine("B", null, null, null, null, null, "0.20")));
        var buyer = buyer(dozens("A", 100, 70, 40, 10), affinities("A", "1"), affinities("B", "1", "C", "0.5"));

        assertThat(recommend(buyer, assortment, Policy.STANDARD).items())
                .extracting(item -> item.sku() + " " + item.scenario() + " " + item.score())
                .containsExactly("B CROSS_SELL 3.1920", "C CROSS_SELL 1.8000");
    }

    @Test
    void offersNoTwoOfOneFamily() {
        var recommendation = recommend(buyer(
                dozens("M1", 100, 70, 40, 10), affinities("M1", "1"), affinities("P1", "1", "P2", "0.9", "C1", "0.1")));

        assertThat(recommendation.items()).extracting(Item::sku).containsExactly("P1", "C1");
        assertThat(recommendation.rejected())
                .extracting(rejected -> rejected.sku() + " " + rejected.why())
                .containsExactly("P2 SAME_FAMILY");
    }

    @Test
    void keepsAPlaceForSomethingNew() {
        var due = Stream.of("M1", "M2", "S1")
                .flatMap(sku -> dozens(sku, 130, 100, 70, 40).stream())
                .toList();
        var repeats = affinities("M1", "1", "M2", "0.9", "S1", "0.8");

        assertThat(recommend(buyer(due, repeats, affinities("C1", "0.1"))).items())
                .extracting(Item::sku)
                .containsExactlyInAnyOrder("M1", "M2", "C1");
        assertThat(recommend(buyer(due, repeats, List.of())).items())
                .extracting(Item::sku)
                .containsExactlyInAnyOrder("M1", "M2", "S1");
    }

    @Test
    void offersNothingThatCannotBeDelivered() {
        var assortment = Assortment.of(Winery.CELLAR.stream()
                .map(product -> switch (product.sku()) {
                    case "M2" -> changed(product, true, true);
                    case "C1" -> changed(product, false, false);
                    default -> product;
                })
                .toList());
        var buyer = buyer(
                dozens("M1", 100, 70, 40, 10), affinities("M1", "1"), affinities("C1", "1", "M2", "0.8", "P1", "0.5"));

        var recommendation = recommend(buyer, assortment, Policy.PERMISSIVE);

        assertThat(recommendation.items()).extracting(Item::sku).containsExactly("P1");
        assertThat(recommendation.rejected())
                .extracting(rejected -> rejected.sku() + " " + rejected.why())
                .containsExactly("M2 DISCONTINUED", "C1 OUT_OF_STOCK");
    }

    @Test
    void breaksTiesByItemCode() {
        var buyer = buyer(dozens("A", 100, 70, 40, 10), affinities("A", "1"), affinities("Z", "1", "B", "1"));

        assertThat(recommend(buyer, Assortment.of(List.of()), Policy.STANDARD).items())
                .extracting(Item::sku)
                .containsExactly("B", "Z");
    }

    @Test
    void offersNothingToWhoNeverBought() {
        assertThat(recommend(buyer(List.of(), List.of(), List.of())).hold()).isEqualTo(Hold.NO_PURCHASES);
    }

    @Test
    void offersNothingWhereNoScenarioApplies() {
        // half Bordeaux, half Champagne: no family dominates, no taste is stable but dry, and P1 is no tier up
        var purchases = new ArrayList<Purchase>(dozens("M1", 40, 10));
        purchases.addAll(dozens("C1", 40, 10));
        var buyer = buyer(purchases, List.of(), affinities("S1", "1"));

        assertThat(recommend(buyer).hold()).isEqualTo(Hold.NO_SCENARIO);
    }

    private static Product changed(Product product, boolean discontinued, boolean inStock) {
        return new Product(
                product.sku(),
                product.name(),
                product.category(),
                product.family(),
                product.grape(),
                product.colour(),
                product.sugar(),
                product.price(),
                product.reach(),
                discontinued,
                inStock);
    }

    private static Recommendation recommend(Buyer buyer) {
        return recommend(buyer, Winery.ASSORTMENT, Policy.STANDARD);
    }

    private static Recommendation recommend(Buyer buyer, Assortment assortment, Policy policy) {
        return new Recommender(assortment, SETTINGS, policy)
                .recommend(Winery.profile(buyer, assortment, SETTINGS), buyer);
    }
}
