package dev.roadbook.outreach.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.deliverability.Checked.DnsRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpfTests {

    private final NameServer server = new NameServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 ip4:192.0.2.7 -all, SPF_GOOD",
        "V=SPF1 a:relay.acme.test ~ALL, SPF_GOOD",
        "v=spf1 redirect=elsewhere.test, SPF_GOOD",
        "v=spf1 mx, SPF_OPEN_ENDED",
        "v=spf1 mx ?all, SPF_OPEN_ENDED",
        "v=spf1 mx +all, SPF_ALLOWS_EVERYBODY",
        "v=spf1 all, SPF_ALLOWS_EVERYBODY",
        "v=spf10 -all, SPF_MISSING",
        "google-site-verification=1, SPF_MISSING"
    })
    void judgesWhatTheDomainSays(String text, Verdict verdict) {
        server.text("acme.test", text);

        assertThat(look().verdict()).isEqualTo(verdict);
    }

    @Test
    void saysWhatToPublishWhereThereIsNothing() {
        assertThat(look().publish()).isEqualTo(new DnsRecord("acme.test", "TXT", "v=spf1 a:relay.acme.test -all"));
    }

    @Test
    void relayOnThisMachineIsNothingToPublish() {
        var found = new Spf(server.dns().questions()).look("acme.test", "localhost");

        assertThat(found.publish()).isEqualTo(new DnsRecord("acme.test", "TXT", "v=spf1 a mx -all"));
    }

    @Test
    void twoRecordsCountAsNone() {
        server.text("acme.test", "v=spf1 -all").text("acme.test", "v=spf1 mx -all");

        assertThat(look().verdict()).isEqualTo(Verdict.SPF_SEVERAL);
        assertThat(look().found()).containsExactly("v=spf1 -all", "v=spf1 mx -all");
    }

    @Test
    void moreThanTenNamesToAskAboutAreTooManyThoseOfIncludedDomainsToo() {
        server.text("acme.test", "v=spf1 include:many.test mx -all");
        server.text("many.test", spf(8));
        assertThat(look().verdict()).isEqualTo(Verdict.SPF_GOOD);

        server.text("more.test", "v=spf1 include:many.test mx a -all");
        assertThat(new Spf(server.dns().questions())
                        .look("more.test", "relay.acme.test")
                        .verdict())
                .isEqualTo(Verdict.SPF_TOO_MANY_LOOKUPS);
    }

    @Test
    void domainsThatIncludeEachOtherEnd() {
        server.text("acme.test", "v=spf1 include:round.test -all").text("round.test", "v=spf1 include:acme.test -all");

        assertThat(look().verdict()).isEqualTo(Verdict.SPF_GOOD);
    }

    private static String spf(int lookups) {
        var terms = IntStream.rangeClosed(1, lookups)
                .mapToObj(n -> "a:host" + n + ".test")
                .toList();
        return "v=spf1 " + String.join(" ", terms) + " -all";
    }

    private Checked look() {
        return new Spf(server.dns().questions()).look("acme.test", "relay.acme.test");
    }
}
