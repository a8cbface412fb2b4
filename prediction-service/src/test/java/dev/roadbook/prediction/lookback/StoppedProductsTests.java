package dev.roadbook.prediction.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.ProductDay;
import dev.roadbook.prediction.history.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoppedProductsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final StoppedProducts products = new StoppedProducts(Defaults.of(StoppedProperties.class));
    private final List<ProductDay> days = new ArrayList<>();

    @Test
    void findsTheProductThatStoppedWhileOthersGoOn() {
        weekly("RED", 30, 60);
        weekly("WHITE", 0, 60);

        assertThat(found()).singleElement().satisfies(stopped -> {
            assertThat(stopped.sku()).isEqualTo("RED");
            assertThat(stopped.lastBoughtOn()).isEqualTo(TODAY.minusWeeks(30));
            assertThat(stopped.usualGapDays()).isEqualTo(7.0);
            assertThat(stopped.silentDays()).isEqualTo(210);
            assertThat(stopped.visitsSince()).isEqualTo(30);
            assertThat(stopped.probability()).isLessThan(0.001);
            assertThat(stopped.revenueAtStake()).isEqualByComparingTo("310");
        });
    }

    @Test
    void doesNotBlameTheProductForTheSilenceOfTheAccount() {
        weekly("RED", 30, 60);
        weekly("WHITE", 29, 60);

        assertThat(found()).isEmpty();
    }

    @Test
    void waitsLongerForProductsWithFewPurchases() {
        weekly("WHITE", 0, 60);
        weekly("RED", 5, 7);
        assertThat(found()).isEmpty();

        weekly("ROSE", 5, 60);
        assertThat(found()).extracting(StoppedProduct::sku).containsExactly("ROSE");
    }

    @Test
    void leavesOutWhatIsHistoryAndWhatNeverHadARhythm() {
        weekly("WHITE", 0, 110);
        weekly("OLD", 60, 100);
        weekly("TWICE", 30, 31);

        assertThat(found()).isEmpty();
    }

    @Test
    void countsReturnsNeitherAsPurchasesNorAsVisits() {
        weekly("WHITE", 0, 60);
        weekly("RED", 30, 60);
        days.add(new ProductDay(TODAY.minusDays(3), "RED", new BigDecimal("-10"), BigDecimal.ONE.negate()));

        assertThat(found()).extracting(StoppedProduct::lastBoughtOn).containsExactly(TODAY.minusWeeks(30));
    }

    /** Ten thousand products that nobody stopped buying, then as many that were: how often the rule is right. */
    @Test
    void isRarelyWrongAndFindsMostWithinFourUsualGaps() {
        var chance = new Random(42);
        int tries = 10_000;
        int mistaken = 0;
        int found = 0;
        for (int i = 0; i < tries; i++) {
            int gaps = 3 + chance.nextInt(12);
            double usual = 7 + chance.nextInt(50);
            double mean = gamma(gaps, usual, chance) / gaps;
            if (StoppedProducts.silenceWhileBuying(gaps, mean, (int) gamma(1, usual, chance)) <= 0.05) {
                mistaken++;
            }
            if (StoppedProducts.silenceWhileBuying(gaps, mean, (int) (4 * usual)) <= 0.05) {
                found++;
            }
        }

        assertThat((double) mistaken / tries).isCloseTo(0.05, within(0.02));
        assertThat((double) found / tries).isGreaterThan(0.6);
    }

    /** The sum of so many exponential gaps. */
    private static double gamma(int gaps, double usual, Random chance) {
        double sum = 0;
        for (int i = 0; i < gaps; i++) {
            sum -= usual * Math.log(1 - chance.nextDouble());
        }
        return sum;
    }

    private List<StoppedProduct> found() {
        var visits = new TreeSet<LocalDate>();
        days.stream().filter(ProductDay::isPurchase).map(ProductDay::day).forEach(visits::add);
        return products.of(new Rhythm(List.copyOf(visits)), days, TODAY);
    }

    private void weekly(String sku, int lastWeeksAgo, int firstWeeksAgo) {
        for (int week = firstWeeksAgo; week >= lastWeeksAgo; week--) {
            days.add(new ProductDay(TODAY.minusWeeks(week), sku, BigDecimal.TEN, BigDecimal.ONE));
        }
    }
}
