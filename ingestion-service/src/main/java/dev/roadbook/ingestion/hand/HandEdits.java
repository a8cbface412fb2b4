package dev.roadbook.ingestion.hand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what people say, and tells it apart from what was known before. */
@Component
public class HandEdits {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandEdits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Said(String said, String hands) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public <F extends Enum<F>> void keep(EditTable<F> table, String id, Edit<F> edit, Hand hand) {
        var known = jdbc.sql("select said, hands from %s where %s = ?".formatted(table.name(), table.key()))
                .param(id)
                .query(Said.class)
                .optional();
        var said = known.map(each -> (ObjectNode) json.readTree(each.said())).orElseGet(json::createObjectNode);
        var hands = new EnumMap<F, Hand>(table.fields());
        known.ifPresent(each -> hands.putAll(hands(table, each.hands())));
        var set = edit.set() == null ? json.createObjectNode() : json.valueToTree(edit.set());
        for (var field : table.fields().getEnumConstants()) {
            var key = EditTable.valueOf(field);
            var value = set.get(key);
            if (edit.givenBack().contains(field)) {
                hands.remove(field);
                said.remove(key);
            } else if (value != null && !value.isNull()) {
                hands.put(field, hand);
                said.set(key, value);
            } else if (edit.cleared().contains(field)) {
                hands.put(field, hand);
                said.putNull(key);
            }
        }
        jdbc.sql("""
                        insert into %1$s (%2$s, said, hands)
                        values (:id, cast(:said as jsonb), cast(:hands as jsonb))
                        on conflict (%2$s) do update set said = excluded.said, hands = excluded.hands
                        """.formatted(table.name(), table.key()))
                .param("id", id)
                .param("said", json.writeValueAsString(said))
                .param("hands", json.writeValueAsString(hands))
                .update();
    }

    /** Who said what, of a column that may be null. */
    public <F extends Enum<F>> Map<F, Hand> hands(EditTable<F> table, @Nullable String column) {
        return column == null
                ? Map.of()
                : json.readValue(
                        column, json.getTypeFactory().constructMapType(EnumMap.class, table.fields(), Hand.class));
    }

    /** Fields whose value became another, or that were given back. */
    public <F extends Enum<F>> Set<F> changed(EditTable<F> table, Edit<F> edit, Object before, Object after) {
        var was = json.valueToTree(before);
        var is = json.valueToTree(after);
        var changed = EnumSet.noneOf(table.fields());
        changed.addAll(edit.givenBack());
        for (var field : table.fields().getEnumConstants()) {
            var key = EditTable.valueOf(field);
            if (!is.get(key).equals(was.get(key))) {
                changed.add(field);
            }
        }
        return changed;
    }

    /** For the activity log: from what to what. */
    public Map<String, String> replaced(Set<? extends Enum<?>> fields, Object before, Object after) {
        var was = json.valueToTree(before);
        var is = json.valueToTree(after);
        return fields.stream()
                .map(EditTable::valueOf)
                .collect(Collectors.toMap(key -> key, key -> shown(was.get(key)) + " → " + shown(is.get(key))));
    }

    /** The fields in a sentence. */
    public static String words(Set<? extends Enum<?>> fields) {
        List<String> words = new ArrayList<>();
        fields.forEach(field -> words.add(EditTable.valueOf(field).replace('_', ' ')));
        return String.join(", ", words);
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "–" : value.isString() ? value.asString() : value.toString();
    }
}
