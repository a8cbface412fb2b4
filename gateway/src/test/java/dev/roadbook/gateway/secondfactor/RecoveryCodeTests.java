package dev.roadbook.gateway.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoveryCodeTests {

    private static final UUID USER = new UUID(1, 1);

    private final RecoveryCode code = RecoveryCode.random(new SecureRandom());

    @Test
    void isFourGroupsOfLettersAndDigits() {
        assertThat(code.text()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");
    }

    @Test
    void isKnownHoweverItIsTyped() {
        assertThat(RecoveryCode.typed(code.text())).isEqualTo(code);
        assertThat(RecoveryCode.typed(" " + code.text().replace('-', ' ').toLowerCase(Locale.ROOT)))
                .isEqualTo(code);
    }

    @Test
    void countsForItsAccountAlone() {
        assertThat(code.hash(USER)).isEqualTo(code.hash(USER)).isNotEqualTo(code.hash(new UUID(1, 2)));
    }
}
