package dev.roadbook.dashboard.query;

import dev.roadbook.platform.list.SearchText;
import dev.roadbook.platform.security.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A condition under construction; values only ever travel as parameters. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Where() {}

    public static Where all() {
        return new Where();
    }

    /** The accounts a caller may know of; the query names {@code account_view} "a". */
    public static Where visibleTo(Caller caller) {
        return inScopeOf(caller).and("not a.merged");
    }

    /** The same without archived accounts: those that there is something to do for. */
    public static Where workedOnBy(Caller caller) {
        return visibleTo(caller).and("not a.archived");
    }

    /** Those a caller may know of and accounts that were merged away, which history still names. */
    public static Where inScopeOf(Caller caller) {
        return all().equal("a.rep_id", "scope", caller.repScope());
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where and(String condition, String name, Object value) {
        parameters.put(name, value);
        return and(condition);
    }

    public Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Where equal(String column, String name, Optional<String> value) {
        return value.map(each -> and(column + " = :" + name, name, each)).orElse(this);
    }

    /** Every word must be found in the column. */
    public Where contains(String column, Optional<String> sought) {
        var patterns = sought.map(SearchText::patterns).orElse(List.of());
        for (int i = 0; i < patterns.size(); i++) {
            and(column + " like :word" + i, "word" + i, patterns.get(i));
        }
        return this;
    }

    /** The clause, or nothing at all. */
    public String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
