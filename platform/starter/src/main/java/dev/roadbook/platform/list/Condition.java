package dev.roadbook.platform.list;

import java.util.Map;

/**
 * What must hold of a row.
 *
 * @param sql the condition; values only ever travel as parameters
 * @param parameters what it names
 */
record Condition(String sql, Map<String, Object> parameters) {}
