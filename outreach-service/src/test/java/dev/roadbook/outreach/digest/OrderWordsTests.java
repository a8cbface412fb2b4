package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderWordsTests {

    @Test
    void namesEachProductOnceBehindItsReason() {
        var order = List.of(
                product("Merlot", Label.OVERDUE, "6.000", "6.000"),
                product("Rosé", Label.OVERDUE, "2.500", "2.500"),
                product("Cider", Label.REPLENISH, "1200", "1200"),
                product("Chablis", Label.GAP, "6", "6"),
                product("Pineau", Label.LOOK_ALIKE, "3", "3"));

        assertThat(OrderWords.of(order, 3))
                .containsExactly(
                        "Overdue: 6 × Merlot, 2.5 × Rosé",
                        "Replenish: 1,200 × Cider",
                        "Gap: 6 × Chablis",
                        "Look-alike: 3 × Pineau");
    }

    @Test
    void saysWhatSomebodyMadeOfIt() {
        var order = List.of(
                new Product("M", "Merlot", Label.OVERDUE, new BigDecimal(9), new BigDecimal(6), false, true, true),
                new Product("R", "Rosé", Label.OVERDUE, BigDecimal.ZERO, new BigDecimal(6), true, true, true),
                new Product("C", "Cider", Label.ADDED, new BigDecimal(3), null, false, true, true));

        assertThat(OrderWords.of(order, 3))
                .containsExactly("Overdue: 9 × Merlot (changed from 6)", "Added: 3 × Cider", "Left out: Rosé");
    }

    @Test
    void saysWhatCannotBeHadAndWhoseQuantityNobodyKnows() {
        var order = List.of(new Product("M", "Merlot", Label.OVERDUE, null, null, false, false, false));

        assertThat(OrderWords.of(order, 3)).containsExactly("Overdue: Merlot (not available)");
    }

    @Test
    void namesTheFirstFew() {
        var order = List.of(
                product("A", Label.OVERDUE, "1", "1"),
                product("B", Label.OVERDUE, "1", "1"),
                product("C", Label.OVERDUE, "1", "1"));

        assertThat(OrderWords.of(order, 2)).containsExactly("Overdue: 1 × A, 1 × B and 1 more");
    }

    private static Product product(String name, Label label, String quantity, String suggested) {
        return new Product(name, name, label, new BigDecimal(quantity), new BigDecimal(suggested), false, false, true);
    }
}
