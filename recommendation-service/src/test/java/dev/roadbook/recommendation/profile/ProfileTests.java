package dev.roadbook.recommendation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Attribute;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Purchase.Line;
import dev.roadbook.recommendation.settings.RecommendationSettings.Bands;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Bands BANDS = new Bands(new BigDecimal("50"), new BigDecimal("200"), new BigDecimal("500"));

    private static final Assortment WINES = Assortment.of(List.of(
            wine("M1", "Bordeaux", "Merlot"), wine("M2", "Bordeaux", "Merlot"), wine("P1", "Burgundy", "Pinot")));

    @Test
    void sharesOutWhatWasSpent() {
        // 60 + 20 of 100 on Bordeaux, 20 on Burgundy; X9 is in no catalogue and does not count
        var profile = profile(
                order("2026-11-01", line("M1", "60.00", "6"), line("P1", "20.00", "1")),
                order("2026-11-10", line("M2", "20.00", "2"), line("X9", "900.00", "1")));

        assertThat(profile.tastes().get(Attribute.FAMILY))
                .containsExactly(share("Bordeaux", "0.8000"), share("Burgundy", "0.2000"));
        assertThat(profile.tastes()).containsOnlyKeys(Attribute.FAMILY, Attribute.GRAPE);
        assertThat(profile.favourite(Attribute.GRAPE)).contains(share("Merlot", "0.8000"));
        assertThat(profile.favourite(Attribute.SUGAR)).isEmpty();
    }

    @Test
    void knowsTheRhythmOfAProduct() {
        // first on the 1st, last on the 31st: two gaps in 30 days; quantities 6, 12, 9 have 9 in the middle
        var profile = profile(
                order("2026-10-01", line("M1", "60.00", "6")),
                order("2026-10-11", line("M1", "120.00", "12")),
                order("2026-10-31", line("M1", "90.00", "9")));

        assertThat(profile.rhythm("M1"))
                .contains(new Rhythm(
                        "M1", 3, LocalDate.parse("2026-10-31"), 20, new BigDecimal("15.0"), new BigDecimal("9")));
    }

    @Test
    void takesTheMedianOfTheLatestFiveQuantities() {
        // 100 is the sixth; of 1, 2, 3, 4, 9 the middle is 3
        var profile = profile(
                order("2026-01-01", line("M1", "10.00", "100")),
                order("2026-02-01", line("M1", "10.00", "9")),
                order("2026-03-01", line("M1", "10.00", "1")),
                order("2026-04-01", line("M1", "10.00", "4")),
                order("2026-05-01", line("M1", "10.00", "2")),
                order("2026-06-01", line("M1", "10.00", "3")));

        assertThat(profile.rhythm("M1").orElseThrow().quantity()).isEqualByComparingTo("3");
    }

    @Test
    void suggestsAQuantityThatWasOrderedWhereTwoAreInTheMiddle() {
        var profile =
                profile(order("2026-01-01", line("M1", "10.00", "6")), order("2026-02-01", line("M1", "10.00", "12")));

        assertThat(profile.rhythm("M1").orElseThrow().quantity()).isEqualByComparingTo("6");
    }

    @Test
    void knowsNoQuantityOfOrdersThatDoNotTellIt() {
        var profile = profile(order("2026-01-01", line("M1", "10.00", null)));

        assertThat(profile.rhythm("M1").orElseThrow().quantity()).isNull();
        assertThat(profile.unitPrice()).isNull();
    }

    @Test
    void takesWhatCameBackFromRevenueButNotFromHabits() {
        var profile = profile(
                order("2026-01-01", line("M1", "100.00", "10")),
                order("2026-02-01", line("M1", "-40.00", "-4"), line("P1", "-5.00", "-1")));

        assertThat(profile.revenue()).isEqualByComparingTo("55.00");
        assertThat(profile.orders()).isEqualTo(1);
        assertThat(profile.daysSince()).isEqualTo(323);
        assertThat(profile.knows("P1")).isFalse();
        assertThat(profile.rhythm("M1").orElseThrow().purchases()).isEqualTo(1);
    }

    @Test
    void countsTwoOrdersOfADayAsOnePurchaseOfAProduct() {
        var profile =
                profile(order("2026-01-01", line("M1", "10.00", "1")), order("2026-01-01", line("M1", "20.00", "2")));

        assertThat(profile.orders()).isEqualTo(2);
        assertThat(profile.rhythm("M1").orElseThrow())
                .isEqualTo(new Rhythm("M1", 1, LocalDate.parse("2026-01-01"), 323, null, new BigDecimal("3")));
    }

    @Test
    void looksNoFurtherThanTheDay() {
        var profile =
                profile(order("2026-11-20", line("M1", "10.00", "1")), order("2026-11-21", line("P1", "9.00", "1")));

        assertThat(profile.orders()).isEqualTo(1);
        assertThat(profile.knows("P1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"49.99, BUDGET", "50.00, STANDARD", "199.99, STANDARD", "200.00, PREMIUM", "500.00, LUXURY"})
    void tellsHowMuchAnOrderIs(BigDecimal amount, PriceBand band) {
        assertThat(profile(new Purchase(TODAY, List.of(new Line("M1", amount, null))))
                        .band())
                .isEqualTo(band);
    }

    @Test
    void isEmptyForAnAccountThatNeverBought() {
        var profile = profile();

        assertThat(profile.orders()).isZero();
        assertThat(profile.daysSince()).isNull();
        assertThat(profile.tastes()).isEmpty();
        assertThat(profile.band()).isEqualTo(PriceBand.BUDGET);
    }

    private static Profile profile(Purchase... purchases) {
        return Profile.of(BuyingHistory.of(List.of(purchases), TODAY), "Loyal", WINES, BANDS, TODAY);
    }

    private static Purchase order(String day, Line... lines) {
        return new Purchase(LocalDate.parse(day), List.of(lines));
    }

    private static Line line(String sku, String amount, @Nullable String quantity) {
        return new Line(sku, new BigDecimal(amount), quantity == null ? null : new BigDecimal(quantity));
    }

    private static Share share(String value, String share) {
        return new Share(value, new BigDecimal(share));
    }

    private static Product wine(String sku, String family, String grape) {
        return new Product(sku, sku, null, family, grape, null, null, null, BigDecimal.ZERO, false, true);
    }
}
