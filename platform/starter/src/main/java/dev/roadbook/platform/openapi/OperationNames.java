package dev.roadbook.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * Names operations after their addresses: {@code GET /api/batches/{id}/rejects} is {@code listBatchRejects}, what has
 * a verb at its end has it first.
 */
final class OperationNames {

    private static final Set<String> PREFIXES = Set.of("api", "auth");

    private OperationNames() {}

    static String of(Endpoint endpoint) {
        var words = nouns(endpoint.path());
        return switch (endpoint.method()) {
            case GET -> named(endpoint.isList() && !endsInVariable(endpoint.path()) ? "list" : "get", words);
            case PUT -> named("set", words);
            case DELETE -> named("remove", words);
            case POST -> posted(endpoint.path(), words);
            case HEAD, PATCH, OPTIONS, TRACE -> named(endpoint.method().name().toLowerCase(Locale.ROOT), words);
        };
    }

    /** In words, for people. */
    static String inWords(String operation) {
        return StringUtils.capitalize(
                operation.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static String posted(String path, List<String> words) {
        if (endsInVariable(path)) {
            return named("send", words);
        }
        var last = words.getLast();
        return last.endsWith("s") ? named("add", singularLast(words)) : named(last, words.subList(0, words.size() - 1));
    }

    private static List<String> singularLast(List<String> words) {
        var singular = new ArrayList<>(words);
        singular.add(singular(singular.removeLast()));
        return singular;
    }

    private static boolean endsInVariable(String path) {
        return path.endsWith("}");
    }

    /** A segment before a variable names one thing, others all of them. */
    private static List<String> nouns(String path) {
        var segments = Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !PREFIXES.contains(segment))
                .toList();
        var words = new ArrayList<String>();
        for (var segment : segments) {
            if (!segment.startsWith("{")) {
                words.add(segment);
            } else if (!words.isEmpty()) {
                words.add(singular(words.removeLast()));
            }
        }
        return words;
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.endsWith("ches") || plural.endsWith("sses")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String named(String verb, List<String> words) {
        return Stream.concat(Stream.of(verb), words.stream())
                .flatMap(word -> Stream.of(word.split("[^A-Za-z0-9]+")))
                .filter(word -> !word.isEmpty())
                .map(StringUtils::capitalize)
                .collect(Collectors.collectingAndThen(Collectors.joining(), StringUtils::uncapitalize));
    }
}
