package dev.roadbook.outreach.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.deliverability.Checked.DnsRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmarcTests {

    private final NameServer server = new NameServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=reject, DMARC_ENFORCED",
        "v=DMARC1;p=quarantine;rua=mailto:a@acme.test, DMARC_ENFORCED",
        "v=DMARC1; p=reject; t=y, DMARC_WATCHES",
        "v=DMARC1; p=none, DMARC_WATCHES",
        "v=DMARC1; rua=mailto:a@acme.test, DMARC_WATCHES",
        "v=DMARC2; p=reject, DMARC_MISSING"
    })
    void judgesWhatTheDomainAsksFor(String text, Verdict verdict) {
        server.text("_dmarc.acme.test", text);

        assertThat(look("acme.test").verdict()).isEqualTo(verdict);
    }

    @Test
    void domainBelowIsAskedAboutAsItsOwnerSays() {
        server.text("_dmarc.acme.test", "v=DMARC1; p=reject; sp=none");

        var finding = look("mail.acme.test");

        assertThat(finding.verdict()).isEqualTo(Verdict.DMARC_WATCHES);
        assertThat(finding.about()).isEqualTo("_dmarc.acme.test");
        assertThat(look("acme.test").verdict()).isEqualTo(Verdict.DMARC_ENFORCED);
    }

    @Test
    void saysWhatToPublishWhereThereIsNothingOrTooMuch() {
        server.text("_dmarc.acme.test", "v=DMARC1; p=none").text("_dmarc.acme.test", "v=DMARC1; p=reject");

        var finding = look("acme.test");

        assertThat(finding.verdict()).isEqualTo(Verdict.DMARC_MISSING);
        assertThat(finding.publish())
                .isEqualTo(new DnsRecord("_dmarc.acme.test", "TXT", "v=DMARC1; p=none; rua=mailto:orders@acme.test"));
    }

    @Test
    void walkFromALongNameAsksItselfAndThenSevenLabelsAndFewer() {
        look("a.b.c.d.e.f.g.h.i.j.mail.acme.test");

        assertThat(server.asked())
                .containsExactly(
                        "_dmarc.a.b.c.d.e.f.g.h.i.j.mail.acme.test",
                        "_dmarc.g.h.i.j.mail.acme.test",
                        "_dmarc.h.i.j.mail.acme.test",
                        "_dmarc.i.j.mail.acme.test",
                        "_dmarc.j.mail.acme.test",
                        "_dmarc.mail.acme.test",
                        "_dmarc.acme.test",
                        "_dmarc.test");
    }

    @Test
    void signatureOfTheSameOwnerIsAligned() {
        server.text("_dmarc.acme.test", "v=DMARC1; p=none");

        assertThat(alignment("news.acme.test", "mail.acme.test", "relay.test")).isEqualTo(Verdict.ALIGNED);
        assertThat(alignment("acme.test", null, "bounces.acme.test")).isEqualTo(Verdict.ALIGNED_BY_SPF_ALONE);
        assertThat(alignment("acme.test", "relay.test", "relay.test")).isEqualTo(Verdict.NOT_ALIGNED);
    }

    @Test
    void strictAlignmentWantsTheVeryDomain() {
        server.text("_dmarc.acme.test", "v=DMARC1; p=none; adkim=s; aspf=s");

        assertThat(alignment("acme.test", "mail.acme.test", "bounces.acme.test"))
                .isEqualTo(Verdict.NOT_ALIGNED);
        assertThat(alignment("acme.test", "acme.test", "bounces.acme.test")).isEqualTo(Verdict.ALIGNED);
    }

    @Test
    void domainsBelowASharedOneBelongToDifferentOwners() {
        server.text("_dmarc.host.test", "v=DMARC1; psd=y; p=none");

        assertThat(alignment("one.host.test", "other.host.test", "other.host.test"))
                .isEqualTo(Verdict.NOT_ALIGNED);
        assertThat(alignment("mail.one.host.test", "one.host.test", "x.test")).isEqualTo(Verdict.ALIGNED);
        assertThat(look("one.host.test").verdict()).isEqualTo(Verdict.DMARC_WATCHES);
    }

    @Test
    void partThatSaysItStandsAloneDoes() {
        server.text("_dmarc.acme.test", "v=DMARC1; p=reject");
        server.text("_dmarc.shop.acme.test", "v=DMARC1; psd=n; p=none");

        assertThat(alignment("shop.acme.test", "acme.test", "acme.test")).isEqualTo(Verdict.NOT_ALIGNED);
        assertThat(alignment("eu.shop.acme.test", "shop.acme.test", "x.test")).isEqualTo(Verdict.ALIGNED);
    }

    private Checked look(String author) {
        return new Dmarc(server.dns().questions()).look(author, "orders@acme.test");
    }

    private Verdict alignment(String author, @Nullable String signer, String returning) {
        return new Dmarc(server.dns().questions())
                .alignment(author, signer, returning)
                .verdict();
    }
}
