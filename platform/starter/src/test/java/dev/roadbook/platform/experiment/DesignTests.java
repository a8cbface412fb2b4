package dev.roadbook.platform.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DesignTests {

    /**
     * Of 2 000 accounts, of which one in five orders in its cycle of a month, 400 are held out. The standard error is
     * √(0.2·0.8·(1/400 + 1/1600)) = 0.02236. One that looks once finds 2.8 of them, 6.3 points; who may look every day
     * needs 3.035 + 0.842 of them, 8.7 points.
     */
    @Test
    void tellsWhatCanBeDetectedInOneCycle() {
        var design = new Design(0.16, 2_000, 2_000, 0, 20, 0);

        assertThat(design.standardError(1)).isEqualTo(0.02236, within(1e-5));
        assertThat(design.detectable(1)).isEqualTo(0.0867, within(1e-4));
    }

    /** Five points need a standard error of 0.012897: a third of the variance of one month, which is that of 3.006. */
    @Test
    void tellsHowManyMonthsItTakes() {
        assertThat(new Design(0.16, 2_000, 2_000, 0, 20, 0).monthsUntil(0.05)).hasValue(4);
    }

    /** 0.8/m + 0.2 of one month's variance, instead of 1/m, must come down to 0.3326: m is 6.03. */
    @Test
    void takesLongerWhereAccountsGoOnAsTheyDid() {
        assertThat(new Design(0.16, 2_000, 2_000, 0.2, 20, 0).monthsUntil(0.05)).hasValue(7);
    }

    @Test
    void isSoonerWithWhatIsForeseen() {
        assertThat(new Design(0.16, 2_000, 2_000, 0.2, 20, 0.15)
                        .monthsUntil(0.05)
                        .orElseThrow())
                .isLessThan(7);
    }

    /** However long it goes on, 200 accounts that never change tell no more than once. */
    @Test
    void saysThatNobodyWouldWait() {
        assertThat(new Design(0.16, 200, 200, 1, 20, 0).monthsUntil(0.05)).isEmpty();
    }
}
