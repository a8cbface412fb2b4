package dev.roadbook.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers by which a sender could claim to be somebody, or something, it is not. */
final class ClaimedHeaders {

    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "x-roles",
            "x-role",
            "x-rep-id",
            "x-remote-user",
            "remote-user");

    private static final List<String> PREFIXES = List.of("x-forwarded-", "x-user-", "x-auth-", "x-authenticated-");

    private ClaimedHeaders() {}

    static boolean matches(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
