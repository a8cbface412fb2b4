package dev.roadbook.platform.activity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did that others should be able to look up.
 *
 * @param actor name of the person or key, or the service that acted
 * @param kind stable code, such as {@code ACCOUNT_EDITED}
 * @param text what happened, as a sentence
 * @param accountId account concerned
 * @param reference identity of the thing concerned
 * @param details further facts, never personal data
 */
public record Deed(
        String actor,
        String kind,
        String text,
        @Nullable String accountId,
        @Nullable String reference,
        Map<String, String> details) {

    private static final String NOTHING = "";

    public Deed {
        details = Map.copyOf(details);
    }

    public static Deed of(String actor, String kind, String text) {
        return new Deed(actor, kind, text, null, null, Map.of());
    }

    /** The same, about an account. */
    public Deed about(@Nullable String account) {
        return new Deed(actor, kind, text, account, reference, details);
    }

    /** The same, done to a thing. */
    public Deed to(@Nullable String thing) {
        return new Deed(actor, kind, text, accountId, thing, details);
    }

    public Deed with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same, with more facts. */
    public Deed with(Map<String, String> facts) {
        var more = new HashMap<>(details);
        more.putAll(facts);
        return new Deed(actor, kind, text, accountId, reference, more);
    }

    /** The same, which replaced one value, or none, by another. */
    public Deed replacing(@Nullable String before, @Nullable String after) {
        return with("before", before == null ? NOTHING : before).with("after", after == null ? NOTHING : after);
    }
}
