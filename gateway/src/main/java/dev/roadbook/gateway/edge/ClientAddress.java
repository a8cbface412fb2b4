package dev.roadbook.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Who is really at the other end: the nearest address that is not one of our own proxies. */
final class ClientAddress {

    private final List<IpAddressMatcher> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    String of(HttpServletRequest request) {
        var nearest = request.getRemoteAddr();
        for (String hop : forwardedFor(request)) {
            if (!trusts(nearest)) {
                break;
            }
            nearest = hop;
        }
        return nearest;
    }

    boolean secure(HttpServletRequest request) {
        return trusts(request.getRemoteAddr())
                ? "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) || request.isSecure()
                : request.isSecure();
    }

    private boolean trusts(String address) {
        return trusted.stream().anyMatch(matcher -> matcher.matches(address));
    }

    private static List<String> forwardedFor(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .takeWhile(ClientAddress::isAddress)
                .toList();
        return hops.reversed();
    }

    private static boolean isAddress(String hop) {
        return hop.matches("[0-9a-fA-F:.]{2,45}");
    }
}
