package dev.roadbook.prediction.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaTests {

    @Test
    void knowsFactorials() {
        assertThat(Gamma.logGamma(5)).isCloseTo(Math.log(24), within(1e-12));
        assertThat(Gamma.logGamma(171)).isCloseTo(706.5730622457874, within(1e-9));
    }

    @Test
    void knowsTheRootOfPi() {
        assertThat(Gamma.logGamma(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-12));
    }

    @Test
    void reflectsBelowOneHalf() {
        assertThat(Gamma.logGamma(0.1)).isCloseTo(Gamma.logGamma(1.1) - Math.log(0.1), within(1e-12));
    }

    @Test
    void sumsTheHypergeometricSeries() {
        assertThat(Gamma.hypergeometric(1, 1, 2, 0.9)).isCloseTo(-Math.log(0.1) / 0.9, within(1e-12));
        assertThat(Gamma.hypergeometric(3, 4, 4, 0.5)).isCloseTo(8, within(1e-10));
    }
}
