package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.week.Cause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @ParameterizedTest
    @CsvSource({"1240.49, EUR, '€1,240'", "0.50, GBP, £1", "-12, EUR, -€12", "1000000, USD, 'US$1,000,000'"})
    void moneyHasNoCents(BigDecimal amount, String currency, String said) {
        assertThat(Phrases.money(amount, currency)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"3.2, +3.2%", "0.0, 0%", "-11.0, −11%", "100.0, +100%"})
    void changeHasItsSign(BigDecimal percent, String said) {
        assertThat(Phrases.change(percent)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17, Due today", "2026-11-18, Due tomorrow", "2026-11-19, Due on Thu 19 Nov"})
    void nearDaysHaveNames(LocalDate day, String said) {
        assertThat(Phrases.due(day, TODAY)).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource
    void causesAreSentences(Cause cause, String said) {
        assertThat(Phrases.cause(cause, TODAY)).isEqualTo(said);
    }

    static Stream<Arguments> causesAreSentences() {
        return Stream.of(
                Arguments.of(new Cause.Reminded(TODAY.minusDays(9)), "Reminded on Sun 8 Nov, no order since"),
                Arguments.of(new Cause.Bounced(), "The reminder could not be delivered"),
                Arguments.of(new Cause.Overdue(1), "1 day overdue"),
                Arguments.of(new Cause.Overdue(12), "12 days overdue"),
                Arguments.of(new Cause.Silent(342), "No order for 342 days"),
                Arguments.of(new Cause.Expected(TODAY), "Order expected today"),
                Arguments.of(new Cause.Expected(TODAY.plusDays(30)), "Order expected on Thu 17 Dec"),
                Arguments.of(new Cause.Expected(TODAY.minusDays(1)), "Order was expected on Mon 16 Nov"),
                Arguments.of(new Cause.Undated(), "Orders at no regular time"));
    }
}
