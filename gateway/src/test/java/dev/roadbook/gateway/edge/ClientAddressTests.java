package dev.roadbook.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    private final ClientAddress behindProxies = new ClientAddress(List.of("10.0.0.0/8", "192.168.1.1"));

    @Test
    void believesNobodyByDefault() {
        var request = request("127.0.0.1", "1.2.3.4");

        assertThat(new ClientAddress(List.of()).of(request)).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, '1.2.3.4', 1.2.3.4",
        "10.0.0.5, '9.9.9.9, 1.2.3.4', 1.2.3.4",
        "10.0.0.5, '9.9.9.9, 1.2.3.4, 192.168.1.1', 1.2.3.4",
        "8.8.8.8, '1.2.3.4', 8.8.8.8",
        "10.0.0.5, 'unknown', 10.0.0.5",
        "10.0.0.5, '<script>, 1.2.3.4', 10.0.0.5",
        "10.0.0.5, '', 10.0.0.5",
    })
    void takesNearestAddressThatIsNoProxy(String remote, String forwardedFor, String client) {
        assertThat(behindProxies.of(request(remote, forwardedFor))).isEqualTo(client);
    }

    @Test
    void believesSchemeOfProxiesOnly() {
        var proxied = request("10.0.0.5", "1.2.3.4");
        proxied.addHeader("X-Forwarded-Proto", "https");
        var direct = request("8.8.8.8", "1.2.3.4");
        direct.addHeader("X-Forwarded-Proto", "https");

        assertThat(behindProxies.secure(proxied)).isTrue();
        assertThat(behindProxies.secure(direct)).isFalse();
    }

    @Test
    void countsNeighboursOfOneHouseholdAsOneSource() {
        assertThat(Source.of(request("2001:db8:1:2::1", ""))).isEqualTo(Source.of(request("2001:db8:1:2:ffff::9", "")));
        assertThat(Source.of(request("2001:db8:1:2::1", ""))).isNotEqualTo(Source.of(request("2001:db8:1:3::1", "")));
        assertThat(Source.of(request("1.2.3.4", ""))).isEqualTo("1.2.3.4");
    }

    private static MockHttpServletRequest request(String remote, String forwardedFor) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        request.addHeader("X-Forwarded-For", forwardedFor);
        return request;
    }
}
