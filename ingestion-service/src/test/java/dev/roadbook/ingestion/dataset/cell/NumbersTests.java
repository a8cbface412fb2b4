package dev.roadbook.ingestion.dataset.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    private final Numbers english = new Numbers('.', ',');
    private final Numbers french = new Numbers(',', '.');

    @ParameterizedTest
    @CsvSource({
        "'1,234.56', 1234.56",
        "'(1,234.56)', -1234.56",
        "1234-, -1234",
        "-0.5, -0.5",
        "+7, 7",
        "' 12 ', 12",
        "'1 234 567.8', 1234567.8"
    })
    void readsEnglishNumbers(String text, BigDecimal number) {
        assertThat(english.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"'1.234,56', 1234.56", "'1 234,56', 1234.56", "'1\u00a0234,56', 1234.56", "'1\u202f234,56', 1234.56"})
    void readsFrenchNumbers(String text, BigDecimal number) {
        assertThat(french.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1,5",
                "1,23.4",
                "12,34",
                "1.2.3",
                "1e6",
                "abc",
                "1,2345",
                ".",
                "1.",
                ".5-",
                "--1",
                "0x10",
                "١٢",
                "NaN",
                "9999999999999999",
                "(5",
                "5)",
                "1,,000"
            })
    void readsNothingThatCouldMeanTwoThings(String text) {
        assertThat(english.parse(text)).isEmpty();
    }

    @Property
    void readsBackWhatItsSourceWrote(
            @ForAll @BigRange(min = "-999999999", max = "999999999") @Scale(3) BigDecimal number) {
        assertThat(english.parse(number.toPlainString()).orElseThrow()).isEqualByComparingTo(number);
        assertThat(french.parse(number.toPlainString().replace('.', ',')).orElseThrow())
                .isEqualByComparingTo(number);
    }

    @Property
    void neverThrows(@ForAll String text) {
        assertThat(english.parse(text)).isNotNull();
    }
}
