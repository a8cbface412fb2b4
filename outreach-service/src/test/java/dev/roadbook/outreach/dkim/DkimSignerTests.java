package dev.roadbook.outreach.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DkimSignerTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final String MAIL = """
            From: Anne at Roadbook <orders@roadbook.example>
            To: buyer@shop.example
            Subject: Time to reorder?
            Date: Fri, 20 Nov 2026 09:30:00 +0100
            Message-ID: <1@roadbook.example>
            List-Unsubscribe: <https://roadbook.example/u/t>,
             <mailto:orders@roadbook.example?subject=unsubscribe%20t>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click

            Hello \t there,

            see you.\s\s


            """.replace("\n", "\r\n");

    private final SigningKey rsa = SigningKey.rsa(2048);
    private final SigningKey ed25519 = SigningKey.ed25519();
    private final DkimVerifier verifier =
            new DkimVerifier(Map.of("r2026", rsa.published(), "e2026", ed25519.published()));
    private final DkimSigner signer =
            new DkimSigner("", List.of(DkimKey.of("r2026", rsa.pem()), DkimKey.of("e2026", ed25519.pem())));

    @Test
    void tellsWhatToPublishForItsSignaturesToCount() {
        assertThat(signer.publicKeys("acme.test"))
                .containsExactly(
                        new PublicKey(
                                "r2026._domainkey.acme.test", "acme.test", "v=DKIM1; k=rsa; p=" + rsa.published()),
                        new PublicKey(
                                "e2026._domainkey.acme.test",
                                "acme.test",
                                "v=DKIM1; k=ed25519; p=" + ed25519.published()));
    }

    /** RFC 8463, appendix A. */
    @Test
    void verifierAgreesWithTheExampleOfTheStandard() {
        var verifiesExample = new DkimVerifier(
                Map.of(
                        "brisbane",
                        "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                        "test",
                        "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB"));

        assertThat(verifiesExample.verified("""
                DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
                 d=football.example.com; i=@football.example.com;
                 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
                 subject : date : message-id : from : subject : date;
                 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
                 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
                 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
                DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
                 d=football.example.com; i=@football.example.com;
                 q=dns/txt; s=test; t=1528637909; h=from : to : subject :
                 date : message-id : from : subject : date;
                 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
                 b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
                 DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
                 dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
                From: Joe SixPack <joe@football.example.com>
                To: Suzie Q <suzie@shopping.example.net>
                Subject: Is dinner ready?
                Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
                Message-ID: <20030712040037.46341.5F8J@football.example.com>

                Hi.

                We lost the game.  Are you hungry yet?

                Joe.
                """.replace("\n", "\r\n"))).hasSize(2);
    }

    @Test
    void eachKeySignsAndEachSignatureHolds() {
        assertThat(verifier.verified(signed()))
                .extracting(tags -> tags.get("s") + " " + tags.get("a") + " " + tags.get("d"))
                .containsExactly("r2026 rsa-sha256 roadbook.example", "e2026 ed25519-sha256 roadbook.example");
    }

    @Test
    void signaturesCoverTheHeadersOfUnsubscribingAndLeaveNoRoomForASecondSender() {
        assertThat(verifier.verified(signed()))
                .allSatisfy(
                        tags -> assertThat(List.of(tags.getOrDefault("h", "").split(":", -1)))
                                .contains("list-unsubscribe", "list-unsubscribe-post", "subject", "date", "message-id")
                                .containsSubsequence("from", "from")
                                .contains("cc"));
    }

    @Test
    void survivesWhatServersDoToWhiteSpace() {
        var rewritten = signed().replace("Subject: Time to reorder?", "SUBJECT:  Time  to\r\n reorder?")
                .replace("Hello \t there,", "Hello there,   ")
                .replaceAll("(\r\n)+$", "\r\n");

        assertThat(verifier.verified(rewritten)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time to reorder? > Buy now!",
                "/u/t>, > /u/x>,",
                "see you. > see me.",
                "To: buyer@ > From: evil@other.example\r\nTo: buyer@",
                "To: buyer@ > Cc: evil@other.example\r\nTo: buyer@"
            })
    void doesNotSurviveAChange(String change) {
        var parts = change.split(" > ", -1);
        var changed = signed().replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(signed());
        assertThat(verifier.verified(changed)).isEmpty();
    }

    @Test
    void noLineIsLongerThanServersLike() {
        assertThat(signed().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(100));
    }

    @Test
    void weakAndUnreadableKeysAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DkimKey.of("old", SigningKey.rsa(1024).pem()))
                .withMessageContaining("2048");
        assertThatIllegalArgumentException().isThrownBy(() -> DkimKey.of("none", "a secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> DkimKey.of("a_b", rsa.pem()));
    }

    private String signed() {
        return new String(signer.sign(MAIL.getBytes(ISO_8859_1), "roadbook.example", NOW), ISO_8859_1);
    }
}
