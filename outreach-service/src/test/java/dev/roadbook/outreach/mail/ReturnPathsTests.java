package dev.roadbook.outreach.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roadbook.outreach.consent.EmailAddress;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnPathsTests {

    private static final UUID MAIL = UUID.fromString("0d8f1c1e-0000-4000-8000-00000000000a");

    private final ReturnPaths paths = paths("bounces@supplier.example", "a secret of this installation");

    @Test
    void tellsWhichMailItIsOf() {
        var address = paths.of(MAIL).orElseThrow().value();

        assertThat(address).matches("bounces\\+[0-9a-f]{48}@supplier\\.example");
        assertThat(paths.read(address)).contains(MAIL);
    }

    @Test
    void isReadInCapitalsToo() {
        var address = paths.of(MAIL).orElseThrow().value().toUpperCase(Locale.ROOT);

        assertThat(paths.read(address)).contains(MAIL);
    }

    @Test
    void isNotReadWhereAnotherSecretSignedIt() {
        var forged = paths("bounces@supplier.example", "a guess").of(MAIL).orElseThrow();

        assertThat(paths.read(forged.value())).isEmpty();
    }

    @Test
    void signatureIsOfThatMailAlone() {
        var address = paths.of(MAIL).orElseThrow().value();

        assertThat(paths.read(address.replace("0a", "0b"))).isEmpty();
        assertThat(paths.read("bounces@supplier.example")).isEmpty();
        assertThat(paths.read("x" + address)).isEmpty();
        assertThat(paths.read(address + ".evil.example")).isEmpty();
    }

    @Test
    void thereIsNoneWithoutAMailbox() {
        var none = new ReturnPaths(null, "");

        assertThat(none.of(MAIL)).isEmpty();
        assertThat(none.read(paths.of(MAIL).orElseThrow().value())).isEmpty();
    }

    @Test
    void mailboxWhoseNameLeavesNoRoomIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> paths("undeliverable-mail@supplier.example", "a secret"));
    }

    private static ReturnPaths paths(String mailbox, String secret) {
        return new ReturnPaths(new EmailAddress(mailbox), secret);
    }
}
