package dev.roadbook.outreach.deliverability;

import static java.util.Comparator.comparingInt;

import dev.roadbook.outreach.deliverability.Checked.DnsRecord;
import dev.roadbook.outreach.deliverability.Dns.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds of mails in a domain's name, found by walking up the names (RFC 9989). */
final class Dmarc {

    private static final int MOST_LABELS = 8;

    private final Dns.Questions dns;

    Dmarc(Dns.Questions dns) {
        this.dns = dns;
    }

    /** What the owner of an author's domain has published; whose domain it is goes into what is to be published. */
    Checked look(String author, String reportsTo) {
        var walk = walk(author);
        var policy = walk.policy();
        if (policy.isPresent()) {
            return Checked.of(
                    policy.get().isEnforcedFor(author) ? Verdict.DMARC_ENFORCED : Verdict.DMARC_WATCHES,
                    "_dmarc." + policy.get().domain(),
                    List.of(policy.get().text()));
        }
        var name = "_dmarc." + author;
        return walk.complete
                ? Checked.of(Verdict.DMARC_MISSING, name, List.of())
                        .publish(DnsRecord.text(name, "v=DMARC1; p=none; rua=mailto:" + reportsTo))
                : Checked.of(Verdict.DMARC_UNKNOWN, name, List.of());
    }

    /**
     * Whether who signs or returns a mail belongs to its author.
     *
     * @param signer domain of the signature; null where mails are not signed
     * @param returning domain of the envelope sender
     */
    Checked alignment(String author, @Nullable String signer, String returning) {
        var walk = walk(author);
        if (signer != null && isAligned(walk, signer, "adkim")) {
            return Checked.of(Verdict.ALIGNED, author, List.of(signer));
        }
        if (isAligned(walk, returning, "aspf")) {
            return Checked.of(Verdict.ALIGNED_BY_SPF_ALONE, author, List.of(returning));
        }
        var others = signer == null ? List.of(returning) : List.of(signer, returning);
        return Checked.of(walk.complete ? Verdict.NOT_ALIGNED : Verdict.ALIGNMENT_UNKNOWN, author, others);
    }

    private boolean isAligned(Walk author, String other, String tag) {
        if (author.from.equals(other)) {
            return true;
        }
        boolean strict = author.policy().map(policy -> policy.isStrict(tag)).orElse(false);
        return !strict && author.organization().equals(walk(other).organization());
    }

    private Walk walk(String domain) {
        var records = new ArrayList<DmarcRecord>();
        String name = domain;
        while (!name.isEmpty()) {
            if (!(dns.texts("_dmarc." + name) instanceof Answer.Known(var texts))) {
                return new Walk(domain, records, false);
            }
            var found = DmarcRecord.of(name, texts);
            found.ifPresent(records::add);
            if (found.filter(it -> it.saysWhoOwns("y") || it.saysWhoOwns("n")).isPresent()) {
                break;
            }
            name = next(name);
        }
        return new Walk(domain, records, true);
    }

    /** One label less, and not more than seven; nothing after the last. */
    private static String next(String name) {
        var labels = List.of(name.split("\\.", -1));
        int dropped = labels.size() < MOST_LABELS ? 1 : labels.size() - MOST_LABELS + 1;
        return String.join(".", labels.subList(dropped, labels.size()));
    }

    /** What was found on the way up from a domain, itself first. */
    private record Walk(String from, List<DmarcRecord> records, boolean complete) {

        /** The domain's own record, or its organization's, or that of whom the names above belong to. */
        Optional<DmarcRecord> policy() {
            return records.stream()
                    .filter(found -> found.domain().equals(from))
                    .findFirst()
                    .or(() -> records.stream()
                            .filter(found -> found.domain().equals(organization()))
                            .findFirst())
                    .or(() -> records.isEmpty() ? Optional.empty() : Optional.of(records.getLast()));
        }

        String organization() {
            for (var found : records) {
                if (found.saysWhoOwns("n")) {
                    return found.domain();
                }
                if (found.saysWhoOwns("y") && !found.domain().equals(from)) {
                    return below(found.domain());
                }
            }
            return records.stream()
                    .map(DmarcRecord::domain)
                    .min(comparingInt(domain -> domain.split("\\.", -1).length))
                    .orElse(from);
        }

        private String below(String parent) {
            var rest = from.substring(0, from.length() - parent.length() - 1);
            return rest.substring(rest.lastIndexOf('.') + 1) + "." + parent;
        }
    }
}
