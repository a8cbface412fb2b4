package dev.roadbook.recommendation.ranker.measure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantitiesTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Test
    void addsUpErrorsAsSharesOfWhatWasOrdered() {
        // Tea: 10, 10, then 40; 12 follow. Usual is 10, last is 40. Rum: 6 followed by 5. Milk was never bought before.
        var quantities = Quantities.asOf(
                List.of(List.of(
                        purchase("2026-01-01", tea(10), line("rum", 6)),
                        purchase("2026-01-11", tea(10)),
                        purchase("2026-02-01", tea(40)),
                        purchase("2026-03-01", tea(7), tea(5), line("rum", 5), line("milk", 9)),
                        purchase("2026-03-09", tea(1)))),
                DAY);

        var all = quantities.errors(1);
        assertThat(all.count()).isEqualTo(2);
        assertThat(all.last()).isEqualTo((28 + 1) / 17.0, within(1e-9));
        assertThat(all.usual()).isEqualTo((2 + 1) / 17.0, within(1e-9));
        assertThat(all.within()).isEqualTo(0.5);
        assertThat(quantities.errors(3).usual()).isEqualTo(2 / 12.0, within(1e-9));
    }

    @Test
    void asksOnlyAccountsThatAreAskedForRankings() {
        var once = List.of(purchase("2026-01-01", tea(10)), purchase("2026-03-02", tea(10)));
        var never = List.of(purchase("2026-01-01", tea(10)), purchase("2026-01-02", tea(10)));

        assertThat(Quantities.asOf(List.of(once, never), DAY).errors(1).count()).isZero();
    }

    private static Purchase purchase(String day, Line... lines) {
        return new Purchase(LocalDate.parse(day), List.of(lines));
    }

    private static Line tea(int quantity) {
        return line("tea", quantity);
    }

    private static Line line(String sku, int quantity) {
        return new Line(sku, BigDecimal.ONE, BigDecimal.valueOf(quantity));
    }
}
