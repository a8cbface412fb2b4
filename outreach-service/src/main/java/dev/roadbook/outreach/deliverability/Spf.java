package dev.roadbook.outreach.deliverability;

import dev.roadbook.outreach.deliverability.Checked.DnsRecord;
import dev.roadbook.outreach.deliverability.Dns.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which servers a domain lets send its mails (RFC 7208). Whether ours is one, only who takes the mail can tell. */
final class Spf {

    private static final String VERSION = "v=spf1";
    private static final int MOST_LOOKUPS = 10;
    private static final List<String> LOOKING_UP = List.of("include:", "a", "mx", "ptr", "exists:", "redirect=");

    private final Dns.Questions dns;

    Spf(Dns.Questions dns) {
        this.dns = dns;
    }

    /**
     * Looks at a domain.
     *
     * @param relay server that our mails go to, which the domain has to name
     */
    Checked look(String domain, String relay) {
        return switch (dns.texts(domain)) {
            case Answer.Unknown _ -> Checked.of(Verdict.SPF_UNKNOWN, domain, List.of());
            case Answer.Known(var texts) -> {
                var records = texts.stream().filter(Spf::isSpf).toList();
                yield records.size() == 1
                        ? Checked.of(judge(domain, records.getFirst()), domain, records)
                        : Checked.of(records.isEmpty() ? Verdict.SPF_MISSING : Verdict.SPF_SEVERAL, domain, records)
                                .publish(DnsRecord.text(domain, wanted(relay)));
            }
        };
    }

    /** A relay on this machine is none that anybody could look up. */
    private static String wanted(String relay) {
        return VERSION + (relay.contains(".") ? " a:" + relay : " a mx") + " -all";
    }

    private Verdict judge(String domain, String spf) {
        var terms = terms(spf).toList();
        if (terms.contains("all") || terms.contains("+all")) {
            return Verdict.SPF_ALLOWS_EVERYBODY;
        }
        if (lookups(spf, new HashSet<>(Set.of(domain))) > MOST_LOOKUPS) {
            return Verdict.SPF_TOO_MANY_LOOKUPS;
        }
        return terms.stream().anyMatch(term -> term.matches("[-~]all") || term.startsWith("redirect="))
                ? Verdict.SPF_GOOD
                : Verdict.SPF_OPEN_ENDED;
    }

    /** How many names a receiver has to ask about, those of included domains too; counted a little beyond what it allows. */
    private int lookups(String spf, Set<String> seen) {
        int lookups = 0;
        for (var term : terms(spf).map(Spf::withoutQualifier).toList()) {
            if (looksUp(term)) {
                lookups++;
            }
            if (lookups <= MOST_LOOKUPS && (term.startsWith("include:") || term.startsWith("redirect="))) {
                lookups += lookupsOf(term.substring(Math.max(term.indexOf(':'), term.indexOf('=')) + 1), seen);
            }
        }
        return lookups;
    }

    private int lookupsOf(String domain, Set<String> seen) {
        if (seen.size() > MOST_LOOKUPS
                || !seen.add(domain)
                || !(dns.texts(domain) instanceof Answer.Known(var texts))) {
            return 0;
        }
        return texts.stream()
                .filter(Spf::isSpf)
                .findFirst()
                .map(spf -> lookups(spf, seen))
                .orElse(0);
    }

    private static boolean looksUp(String term) {
        return LOOKING_UP.stream()
                .anyMatch(kind -> kind.length() > 3
                        ? term.startsWith(kind)
                        : term.equals(kind) || term.startsWith(kind + ":") || term.startsWith(kind + "/"));
    }

    private static String withoutQualifier(String term) {
        return term.matches("[-+~?].*") ? term.substring(1) : term;
    }

    private static Stream<String> terms(String spf) {
        return Stream.of(spf.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).skip(1);
    }

    private static boolean isSpf(String text) {
        var lower = text.toLowerCase(Locale.ROOT).strip();
        return lower.equals(VERSION) || lower.startsWith(VERSION + " ");
    }
}
