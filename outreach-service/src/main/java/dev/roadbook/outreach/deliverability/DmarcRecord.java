package dev.roadbook.outreach.deliverability;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a domain asks of who takes mails in its name.
 *
 * @param domain domain that says so
 * @param text how it is written
 * @param tags its parts
 */
record DmarcRecord(String domain, String text, Map<String, String> tags) {

    private static final Pattern VERSION = Pattern.compile("v\\s*=\\s*DMARC1\\s*(;.*)?");

    /** Empty where there is none, or several, none of which counts then. */
    static Optional<DmarcRecord> of(String domain, List<String> texts) {
        var records = texts.stream()
                .filter(text -> VERSION.matcher(text.strip()).matches())
                .toList();
        return records.size() == 1
                ? Optional.of(new DmarcRecord(domain, records.getFirst(), tags(records.getFirst())))
                : Optional.empty();
    }

    private static Map<String, String> tags(String text) {
        var tags = new HashMap<String, String>();
        for (var tag : text.split(";", -1)) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        tag.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        tag.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
            }
        }
        return Map.copyOf(tags);
    }

    /** Whether it says that nobody owns the domains below it together, or somebody does. */
    boolean saysWhoOwns(String value) {
        return value.equals(tags.get("psd"));
    }

    /** Whether mails of a domain that fail are at least put aside. */
    boolean isEnforcedFor(String author) {
        var policy = tags.getOrDefault("p", "none");
        var asked = author.equals(domain) ? policy : tags.getOrDefault("sp", policy);
        return !asked.equals("none") && !"y".equals(tags.get("t"));
    }

    /** Whether a domain must be the very one of the sender, by the tag for it. */
    boolean isStrict(String tag) {
        return "s".equals(tags.get(tag));
    }
}
