package dev.roadbook.gateway.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:10Z");

    private final TimeCodes codes = new TimeCodes();

    /** The last six digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(codes.code(SECRET, TimeCodes.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void takesClocksThatAreAStepOff(long off) {
        var step = TimeCodes.step(NOW) + off;

        assertThat(codes.stepOf(codes.code(SECRET, step), SECRET, NOW)).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void takesNoClockFurtherOff(long off) {
        assertThat(codes.stepOf(codes.code(SECRET, TimeCodes.step(NOW) + off), SECRET, NOW))
                .isEmpty();
    }

    @Test
    void takesNothingThatIsNoCode() {
        assertThat(codes.stepOf("", SECRET, NOW)).isEmpty();
        assertThat(codes.stepOf("é🍷", SECRET, NOW)).isEmpty();
    }
}
