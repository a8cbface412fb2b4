package dev.roadbook.outreach.deliverability;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks name servers. */
@Component
class Dns {

    private final DnsProperties properties;

    Dns(DnsProperties properties) {
        this.properties = properties;
    }

    /** What is known of a name. */
    sealed interface Answer {

        /** What stands there; empty where nothing does. */
        record Known(List<String> values) implements Answer {}

        /** Nobody answered. */
        record Unknown() implements Answer {}
    }

    /** Whether a server was chosen, rather than what the machine asks. */
    boolean isChosen() {
        return !properties.server().isEmpty();
    }

    /** Questions of one report. */
    Questions questions() {
        return new Questions(resolver());
    }

    private Resolver resolver() {
        try {
            var resolver = isChosen() ? new SimpleResolver(address()) : machines();
            resolver.setTimeout(properties.timeout());
            return resolver;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the name server is not known: " + properties.server(), e);
        }
    }

    private static Resolver machines() throws UnknownHostException {
        var resolver = new ExtendedResolver();
        resolver.setRetries(1);
        return resolver;
    }

    private InetSocketAddress address() {
        var colon = properties.server().lastIndexOf(':');
        return new InetSocketAddress(
                properties.server().substring(0, colon),
                Integer.parseInt(properties.server().substring(colon + 1)));
    }

    /** Each name is asked about once, and none any more after one that nobody answered. */
    static final class Questions {

        private final Resolver resolver;
        private final Map<String, Answer> answers = new HashMap<>();
        private boolean silent;

        private Questions(Resolver resolver) {
            this.resolver = resolver;
        }

        /** Texts; one in several parts is put together. */
        Answer texts(String name) {
            return ask(name, Type.TXT);
        }

        /** Mail servers; an empty name says that the domain takes no mail. */
        Answer mailServers(String name) {
            return ask(name, Type.MX);
        }

        private Answer ask(String name, int type) {
            return answers.computeIfAbsent(Type.string(type) + " " + name, _ -> lookUp(name, type));
        }

        private Answer lookUp(String name, int type) {
            if (silent) {
                return new Answer.Unknown();
            }
            try {
                var lookup = new Lookup(Name.fromString(name, Name.root), type);
                lookup.setResolver(resolver);
                lookup.setCache(null);
                var records = lookup.run();
                return switch (lookup.getResult()) {
                    case Lookup.SUCCESSFUL -> new Answer.Known(values(records));
                    case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Answer.Known(List.of());
                    default -> {
                        silent = true;
                        yield new Answer.Unknown();
                    }
                };
            } catch (TextParseException e) {
                return new Answer.Known(List.of()); // no name can be like that
            }
        }

        private static List<String> values(Record[] records) {
            return Stream.of(records).map(Questions::value).sorted().toList();
        }

        private static String value(Record found) {
            return switch (found) {
                case TXTRecord text -> String.join("", text.getStrings());
                case MXRecord server -> server.getTarget().toString(true);
                default -> found.rdataToString();
            };
        }
    }
}
