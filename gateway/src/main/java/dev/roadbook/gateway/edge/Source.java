package dev.roadbook.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What a limit counts as one place on the network: an IPv4 address, or an IPv6 /64, which one household owns. */
public final class Source {

    private Source() {}

    public static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            // a literal, so nothing is looked up
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) + "/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
