package dev.roadbook.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.local.stack.StackFailure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void readsWhatIsGiven() {
        var options = Options.parse(List.of("--empty", "--accounts", "50", "--out", "there", "--day", "2026-01-02"));

        assertThat(options.has("empty")).isTrue();
        assertThat(options.number("accounts", 1000)).isEqualTo(50);
        assertThat(options.path("out")).hasValue(Path.of("there"));
        assertThat(options.day("day", TODAY)).isEqualTo("2026-01-02");
    }

    @Test
    void fallsBackWhereNothingIsGiven() {
        var options = Options.parse(List.of());

        assertThat(options.has("empty")).isFalse();
        assertThat(options.number("accounts", 1000)).isEqualTo(1000);
        assertThat(options.path("out")).isEmpty();
        assertThat(options.day("day", TODAY)).isEqualTo(TODAY);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Options.parse(List.of("--acounts", "50")))
                .withMessageContaining("--acounts");
        assertThatExceptionOfType(StackFailure.class).isThrownBy(() -> Options.parse(List.of("empty")));
    }

    @Test
    void refusesAMissingOrSenselessValue() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Options.parse(List.of("--accounts")))
                .withMessageContaining("needs a value");
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Options.parse(List.of("--accounts", "many")).number("accounts", 1))
                .withMessageContaining("many");
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Options.parse(List.of("--day", "tomorrow")).day("day", TODAY))
                .withMessageContaining("tomorrow");
    }
}
