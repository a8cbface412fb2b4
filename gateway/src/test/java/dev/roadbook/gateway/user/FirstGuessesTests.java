package dev.roadbook.gateway.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstGuessesTests {

    private final FirstGuesses guesses = new FirstGuesses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "liverpool",
                "Liverpool",
                "liverpool1!",
                "!!Welcome2026",
                "administrator",
                "Roadbook2026",
                "manager123",
                "1234567890"
            })
    void containWhatEverybodyTries(String password) {
        assertThat(guesses.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "t9#Kd2!vPq", "a-long-enough-password", "0a1b2c3d4e5f"})
    void knowNothingOfTheRest(String password) {
        assertThat(guesses.contain(password)).isFalse();
    }
}
