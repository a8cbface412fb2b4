package dev.roadbook.recommendation.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule a recommendation breaks.
 *
 * @param rule which one
 * @param severity what that means
 * @param values what is put into its words, by name
 */
public record Finding(Rule rule, Severity severity, Map<String, String> values) {

    public Finding {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
