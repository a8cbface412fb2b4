package dev.roadbook.outreach.deliverability;

import dev.roadbook.outreach.deliverability.Checked.DnsRecord;
import dev.roadbook.outreach.deliverability.Dns.Answer;
import dev.roadbook.outreach.dkim.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the keys that sign our mails are published (RFC 6376). */
final class SignatureKeys {

    private static final Pattern KEY = Pattern.compile("(?:^|;)\\s*p\\s*=([^;]*)");
    private static final Pattern TESTING = Pattern.compile("(?:^|;)\\s*t\\s*=[^;]*\\by\\b");

    private final Dns.Questions dns;

    SignatureKeys(Dns.Questions dns) {
        this.dns = dns;
    }

    Stream<Checked> look(List<PublicKey> keys) {
        return keys.isEmpty()
                ? Stream.of(Checked.of(Verdict.DKIM_NOT_SIGNED))
                : keys.stream().map(this::look);
    }

    private Checked look(PublicKey key) {
        if (!(dns.texts(key.name()) instanceof Answer.Known(var texts))) {
            return Checked.of(Verdict.DKIM_UNKNOWN, key.name(), List.of());
        }
        var verdict = texts.stream()
                .map(text -> judge(text, key))
                .min((one, other) -> one.grade().compareTo(other.grade()))
                .orElse(Verdict.DKIM_MISSING);
        var checked = Checked.of(verdict, key.name(), texts);
        return verdict.grade() == Verdict.Grade.BAD
                ? checked.publish(DnsRecord.text(key.name(), key.record()))
                : checked;
    }

    private static Verdict judge(String text, PublicKey key) {
        var published = published(text);
        if (published.filter(String::isEmpty).isPresent()) {
            return Verdict.DKIM_WITHDRAWN;
        }
        if (!published.equals(published(key.record()))) {
            return published.isEmpty() ? Verdict.DKIM_MISSING : Verdict.DKIM_OTHER_KEY;
        }
        return TESTING.matcher(text).find() ? Verdict.DKIM_TESTING : Verdict.DKIM_GOOD;
    }

    private static Optional<String> published(String text) {
        var key = KEY.matcher(text);
        return key.find() ? Optional.of(key.group(1).replaceAll("\\s", "")) : Optional.empty();
    }
}
