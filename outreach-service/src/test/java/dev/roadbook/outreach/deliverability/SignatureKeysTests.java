package dev.roadbook.outreach.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.deliverability.Checked.DnsRecord;
import dev.roadbook.outreach.dkim.PublicKey;
import dev.roadbook.outreach.dkim.SigningKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignatureKeysTests {

    private static final String NAME = "r2026._domainkey.acme.test";

    private final NameServer server = new NameServer();
    private final PublicKey key = new PublicKey(
            NAME, "acme.test", "v=DKIM1; k=rsa; p=" + SigningKey.rsa(2048).published());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keyThatIsPublishedInPartsIsTheKey() {
        server.text(NAME, key.record().replace("p=", "s=email; p="));

        assertThat(look().verdict()).isEqualTo(Verdict.DKIM_GOOD);
        assertThat(look().publish()).isNull();
    }

    @Test
    void keyThatIsNotPublishedIsToBePublished() {
        assertThat(look().verdict()).isEqualTo(Verdict.DKIM_MISSING);
        assertThat(look().publish()).isEqualTo(new DnsRecord(NAME, "TXT", key.record()));
    }

    @Test
    void tellsAnotherKeyFromOneThatWasWithdrawnOrIsTried() {
        server.text(NAME, "v=DKIM1; k=rsa; p=" + SigningKey.rsa(2048).published());
        assertThat(look().verdict()).isEqualTo(Verdict.DKIM_OTHER_KEY);

        server.text(NAME, key.record() + "; t=s:y");
        assertThat(look().verdict()).isEqualTo(Verdict.DKIM_TESTING);

        assertThat(judged("v=DKIM1; p=")).isEqualTo(Verdict.DKIM_WITHDRAWN);
        assertThat(judged("something else")).isEqualTo(Verdict.DKIM_MISSING);
    }

    @Test
    void nothingIsSignedWithoutKeys() {
        assertThat(new SignatureKeys(server.dns().questions()).look(List.of()))
                .containsExactly(Checked.of(Verdict.DKIM_NOT_SIGNED));
    }

    @Test
    void nobodyIsAskedAgainAfterOneThatDidNotAnswer() {
        server.fallSilent();
        var questions = server.dns(Duration.ofMillis(100)).questions();

        assertThat(new SignatureKeys(questions).look(List.of(key)).map(Checked::verdict))
                .containsExactly(Verdict.DKIM_UNKNOWN);
        assertThat(new Spf(questions).look("acme.test", "relay").verdict()).isEqualTo(Verdict.SPF_UNKNOWN);
        assertThat(new Dmarc(questions).look("acme.test", "a@acme.test").verdict())
                .isEqualTo(Verdict.DMARC_UNKNOWN);
        assertThat(server.asked()).containsOnly(NAME);
    }

    private Verdict judged(String text) {
        try (var other = new NameServer().text(NAME, text)) {
            return new SignatureKeys(other.dns().questions())
                    .look(List.of(key))
                    .findFirst()
                    .orElseThrow()
                    .verdict();
        }
    }

    private Checked look() {
        return new SignatureKeys(server.dns().questions())
                .look(List.of(key))
                .findFirst()
                .orElseThrow();
    }
}
