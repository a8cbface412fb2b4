package dev.roadbook.recommendation.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CohortCountTests {

    @Test
    void takesSharesOfThoseWhoCarryAProduct() {
        var count = new CohortCount(2);
        count.add(new Carried(0b11), 2);
        count.add(new Carried(0b01), 1);
        count.add(Carried.NOTHING, 1);

        var shares = count.shares(2);

        assertThat(shares.all()).containsExactly(75, 50);
        assertThat(shares.given().get(0)).containsExactly(100, 67);
        assertThat(shares.given().get(1)).containsExactly(100, 100);
    }

    @Test
    void saysNothingOfTooFewAccounts() {
        var count = new CohortCount(2);
        count.add(new Carried(0b11), 2);
        count.add(new Carried(0b01), 1);

        var shares = count.shares(3);

        assertThat(shares.all()).isNotEmpty();
        assertThat(shares.given().get(0)).isNotEmpty();
        assertThat(shares.given().get(1)).isEmpty();
    }

    @Test
    void roundsHalfUp() {
        var count = new CohortCount(2);
        count.add(new Carried(0b11), 1);
        count.add(new Carried(0b01), 199);

        assertThat(count.shares(1).given().get(0)).containsExactly(100, 1);
    }
}
