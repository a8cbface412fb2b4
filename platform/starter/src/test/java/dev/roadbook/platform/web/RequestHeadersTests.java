package dev.roadbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTests {

    @Test
    void aKeyMayBeLeftOut() {
        assertThat(IdempotencyKey.of(null)).isEmpty();
        assertThat(IdempotencyKey.of("k".repeat(200))).hasValue("k".repeat(200));
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.of("k".repeat(201)))
                .withMessageContaining("1 to 200 characters")
                .extracting(ProblemException::code)
                .isEqualTo("bad_parameter");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IdempotencyKey.of(" "));
    }

    @ParameterizedTest
    @CsvSource({"7", "'\"7\"'", "'W/\"7\"'", "' \"7\" '"})
    void readsTheRevisionOfATag(String ifMatch) {
        assertThat(EntityTag.revision(ifMatch)).isEqualTo(7);
        assertThat(EntityTag.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void asksForAMissingTag(@Nullable String ifMatch) {
        assertThat(refused(ifMatch)).isEqualTo("if_match_missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"x\"", "-1", "9999999999999999999999"})
    void takesATagItNeverGaveForAStaleOne(String ifMatch) {
        assertThat(refused(ifMatch)).isEqualTo("stale");
    }

    private static String refused(@Nullable String ifMatch) {
        try {
            return "revision " + EntityTag.revision(ifMatch);
        } catch (ProblemException e) {
            return e.code();
        }
    }
}
