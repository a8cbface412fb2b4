package dev.roadbook.recommendation.order;

import static dev.roadbook.recommendation.order.Kiosk.TODAY;
import static dev.roadbook.recommendation.order.Kiosk.gap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.recommendation.scenario.Reason;
import dev.roadbook.recommendation.scenario.Reason.Code;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestedOrderTests {

    private final Kiosk kiosk = new Kiosk();

    @Test
    void holdsWhatIsNeededBeforeTheOrderAfterNext() {
        // Every ten days each; needed in 4 days, in 6 and in 9. The next order is in 2 days, the one after that 8 days
        // later.
        kiosk.bought("TEA", 6, 26, 16, 6).bought("RUM", 6, 24, 14, 4).bought("ALE", 6, 21, 11, 1);
        kiosk.expected(2, "8");

        assertThat(kiosk.lines()).extracting(OrderLine::sku).containsExactly("RUM", "TEA");
        assertThat(kiosk.line("TEA").label()).isEqualTo(Label.REPLENISH);
        assertThat(kiosk.line("TEA").dueOn()).isEqualTo(TODAY.plusDays(4));
        assertThat(kiosk.line("TEA").reasons())
                .containsExactly(Reason.of(Code.WITHIN_RHYTHM, "days", 6, "usual_days", "10"));
    }

    @Test
    void changesAsDaysPass() {
        kiosk.bought("TEA", 6, 21, 11, 1);

        assertThat(kiosk.on(TODAY.plusDays(8)).lines()).isEmpty();
        assertThat(kiosk.on(TODAY.plusDays(9)).line("TEA").label()).isEqualTo(Label.REPLENISH);
        assertThat(kiosk.on(TODAY.plusDays(10)).line("TEA").label()).isEqualTo(Label.OVERDUE);
        assertThat(kiosk.on(TODAY.plusDays(29)).lines()).hasSize(1);
        assertThat(kiosk.on(TODAY.plusDays(30)).lines()).isEmpty();
    }

    @Test
    void waitsForNoOrderThatShouldHaveComeAlready() {
        kiosk.bought("TEA", 6, 30, 20, 10).expected(-40, "10");

        assertThat(kiosk.situation().orderOn()).isEqualTo(TODAY);
        assertThat(kiosk.lines()).hasSize(1);
    }

    @Test
    void takesTwoPurchasesForNoRhythm() {
        kiosk.bought("TEA", 6, 40, 20);

        assertThat(kiosk.lines()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotForTheAccountUnlessSomebodyWantsIt() {
        kiosk.bought("TEA", 6, 30, 20, 10)
                .bought("RUM", 6, 30, 20, 10)
                .gaps(Kiosk.gap("OIL", 1), Kiosk.gap("RICE", 2))
                .lookAlikes("SALT", "CORN")
                .declined("TEA", "OIL", "SALT");

        assertThat(kiosk.lines()).extracting(OrderLine::sku).containsExactly("RUM", "RICE", "CORN");
        assertThat(kiosk.wanted("TEA", 12).line("TEA").label()).isEqualTo(Label.ADDED);
    }

    @Test
    void suggestsWhatIsUsuallyOrderedWithItsRange() {
        kiosk.bought("TEA", 500, 60)
                .bought("TEA", 6, 50, 40)
                .bought("TEA", 24, 30)
                .bought("TEA", 12, 20, 10);

        var tea = kiosk.line("TEA");

        // Of the latest five, 12 12 24 6 6, the median is 12.
        assertThat(tea.quantity()).isEqualByComparingTo("12");
        assertThat(tea.suggestedQuantity()).isEqualByComparingTo("12");
        assertThat(tea.quantityLow()).isEqualByComparingTo("6");
        assertThat(tea.quantityHigh()).isEqualByComparingTo("24");
    }

    @Test
    void suggestsAProductWhoseQuantityNobodyKnows() {
        kiosk.boughtUntold("TEA", 40, 30, 20);

        assertThat(kiosk.line("TEA").quantity()).isNull();
    }

    @Test
    void leavesOutWhatIsNoLongerSoldAndSaysWhatCannotBeDelivered() {
        kiosk.bought("TEA", 6, 30, 20, 10).bought("RUM", 6, 30, 20, 10);
        kiosk.discontinued("TEA").outOfStock("RUM");

        assertThat(kiosk.lines()).extracting(OrderLine::sku).containsExactly("RUM");
        assertThat(kiosk.line("RUM").inStock()).isFalse();
    }

    @Test
    void addsAGapAndLookAlikesInQuantitiesTheAccountIsUsedTo() {
        kiosk.bought("TEA", 6, 30, 20, 10).bought("RUM", 24, 30, 20, 10).bought("ALE", 12, 30);
        kiosk.gaps(gap("TEA", 1), gap("GIN", 4), gap("OIL", 5)).lookAlikes("RUM", "GIN", "JAM", "NUT", "SOY");

        assertThat(kiosk.lines())
                .extracting(OrderLine::sku, OrderLine::label)
                .endsWith(tuple("GIN", Label.GAP), tuple("JAM", Label.LOOK_ALIKE), tuple("NUT", Label.LOOK_ALIKE));
        assertThat(kiosk.line("GIN").quantity()).isEqualByComparingTo("12");
        assertThat(kiosk.line("GIN").dueOn()).isNull();
        assertThat(kiosk.line("GIN").reasons())
                .containsExactly(Reason.of(Code.TOP_PRODUCT, "rank", 4, "share", new BigDecimal("0.25")));
        assertThat(kiosk.line("JAM").reasons()).containsExactly(Reason.of(Code.CO_PURCHASE, "place", 3));
    }

    @Test
    void offersNothingNewThatCannotBeDelivered() {
        kiosk.bought("TEA", 6, 30, 20, 10).gaps(gap("GIN", 4), gap("OIL", 5)).lookAlikes("JAM");
        kiosk.outOfStock("GIN").discontinued("JAM");

        assertThat(kiosk.lines()).extracting(OrderLine::sku).containsExactly("TEA", "OIL");
    }

    @Test
    void offersNothingNewToWhoFellSilent() {
        kiosk.bought("TEA", 6, 500, 400).gaps(gap("GIN", 4)).lookAlikes("JAM");

        assertThat(kiosk.lines()).isEmpty();
        assertThat(new Kiosk().gaps(gap("GIN", 4)).lines()).isEmpty();
    }

    @Test
    void keepsWhatIsBoughtMostOften() {
        kiosk.limit(2).bought("TEA", 6, 60, 40, 20).bought("RUM", 6, 30, 20, 10).bought("ALE", 6, 15, 10, 5);

        assertThat(kiosk.lines()).extracting(OrderLine::sku).containsExactly("ALE", "RUM");
    }

    @Test
    void isWhatSomebodyMadeOfIt() {
        kiosk.bought("TEA", 6, 30, 20, 10).bought("RUM", 6, 30, 20, 10);
        kiosk.wanted("TEA", 9).wanted("RUM", 0);

        var tea = kiosk.line("TEA");

        assertThat(tea.quantity()).isEqualByComparingTo("9");
        assertThat(tea.suggestedQuantity()).isEqualByComparingTo("6");
        assertThat(tea.leftOut()).isFalse();
        assertThat(tea.changedBy()).isEqualTo("ines");
        assertThat(kiosk.line("RUM").leftOut()).isTrue();
    }

    @Test
    void endsWithWhatSomebodyAdded() {
        kiosk.bought("TEA", 6, 30, 20, 10).wanted("OIL", 3).wanted("JAM", 0);

        assertThat(kiosk.lines()).extracting(OrderLine::sku).containsExactly("TEA", "OIL");
        assertThat(kiosk.line("OIL").label()).isEqualTo(Label.ADDED);
        assertThat(kiosk.line("OIL").quantity()).isEqualByComparingTo("3");
        assertThat(kiosk.line("OIL").suggestedQuantity()).isNull();
    }

    @Test
    void forgetsThatItAddedWhatIsNowDueAnyway() {
        kiosk.bought("TEA", 6, 30, 20, 10).wanted("TEA", 9);

        assertThat(kiosk.lines()).extracting(OrderLine::label).containsExactly(Label.REPLENISH);
    }

    @Test
    void isEmptyForWhoNeverBought() {
        assertThat(new Kiosk().lines()).isEqualTo(List.of());
    }
}
