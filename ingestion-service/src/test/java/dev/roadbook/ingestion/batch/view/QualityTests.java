package dev.roadbook.ingestion.batch.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QualityTests {

    @Test
    void isAHundredOnlyWithoutAFault() {
        assertThat(Quality.of(1_000_000, 1_000_000, 0, 0L))
                .extracting(Quality::score)
                .isEqualTo(100);
        assertThat(Quality.of(1_000_000, 999_999, 1, 0L))
                .extracting(Quality::score)
                .isEqualTo(99);
    }

    @Test
    void losesWhatIsRejectedAndAFifthOfWhatIsRestated() {
        assertThat(Quality.of(100, 80, 20, null)).isEqualTo(new Quality(80, new BigDecimal("0.2000"), null));
        assertThat(Quality.of(100, 100, 0, 50L))
                .isEqualTo(new Quality(90, new BigDecimal("0.0000"), new BigDecimal("0.5000")));
        assertThat(Quality.of(10, 0, 10, 0L)).extracting(Quality::score).isEqualTo(0);
    }

    @Test
    void saysNothingOfAFileWithoutRows() {
        assertThat(Quality.of(0, 0, 0, 0L)).isNull();
    }
}
