package dev.roadbook.prediction.outcome.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.yardstick.RfmCuts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTests {

    @ParameterizedTest
    @CsvSource({
        "4, 4, 4, CHAMPIONS",
        "5, 5, 5, CHAMPIONS",
        "5, 5, 3, LOYAL",
        "3, 3, 3, LOYAL",
        "5, 2, 2, POTENTIAL_LOYALISTS",
        "4, 5, 2, POTENTIAL_LOYALISTS",
        "5, 1, 5, NEW",
        "4, 2, 1, NEW",
        "3, 2, 2, PROMISING",
        "3, 1, 1, PROMISING",
        "2, 4, 4, CANT_LOSE",
        "1, 5, 5, CANT_LOSE",
        "2, 3, 5, AT_RISK",
        "1, 3, 3, AT_RISK",
        "1, 1, 2, LOST",
        "1, 1, 1, LOST",
        "1, 1, 3, HIBERNATING",
        "2, 1, 1, HIBERNATING",
        "2, 2, 5, HIBERNATING",
        "5, 5, 1, NEED_ATTENTION",
        "3, 5, 1, NEED_ATTENTION",
        "3, 1, 3, NEED_ATTENTION",
        "1, 5, 1, NEED_ATTENTION"
    })
    void takesTheFirstThatApplies(int recency, int frequency, int monetary, Segment segment) {
        assertThat(Segment.of(recency, frequency, monetary)).isEqualTo(segment);
    }

    @Test
    void valueOnACutBelongsToTheFifthBelow() {
        var day = LocalDate.of(2026, 11, 20);
        var cuts = new RfmCuts(
                List.of(day, day.plusDays(1), day.plusDays(2), day.plusDays(3)),
                List.of(1, 2, 3, 4),
                List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(3), BigDecimal.valueOf(4)));

        assertThat(Rfm.of(cuts, day, 2, new BigDecimal("4.00"))).isEqualTo(new Rfm(1, 2, 4));
        assertThat(Rfm.of(cuts, day.plusDays(4), 5, new BigDecimal("4.01"))).isEqualTo(new Rfm(5, 5, 5));
    }
}
