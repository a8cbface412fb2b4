package dev.roadbook.platform.list;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ListQuery;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * A searchable, sortable list: a bean, one for each type of row. What it may be asked is told by {@link #filters} and
 * {@link #sorts}, so that its description cannot differ from it.
 */
public final class SqlList<R extends Record> {

    private final ListDeclaration<R> declared;

    SqlList(ListDeclaration<R> declared) {
        this.declared = declared;
    }

    /** A row. */
    public Class<R> view() {
        return declared.view;
    }

    /** What rows may be narrowed by, by the parameter's name, in the order declared. */
    public Map<String, Filter> filters() {
        return Collections.unmodifiableMap(declared.filters);
    }

    /** What rows may be ordered by, in the order declared. */
    public Set<String> sorts() {
        return Collections.unmodifiableSet(declared.sorts.keySet());
    }

    /** The order where none is asked for, written as the parameter is; empty where it is the key's. */
    public String order() {
        return declared.order;
    }

    /** The rows somebody asks for and may see; refused where this list does not know what is asked. */
    public Listing<R> ask(MultiValueMap<String, String> parameters, Caller caller) {
        var query = ListQuery.parse(parameters, declared.filters.keySet(), declared.sorts.keySet());
        return new Listing<>(declared, query, declared.scope(caller));
    }

    /** Every row the caller may see. */
    public Listing<R> visibleTo(Caller caller) {
        return new Listing<>(declared, ListQuery.EVERYTHING, declared.scope(caller));
    }

    /** Every row, whoever asks. */
    public Listing<R> everything() {
        return new Listing<>(declared, ListQuery.EVERYTHING, Optional.empty());
    }

    /** The row of this key, unless the caller may not see it. */
    public Optional<R> find(Object key, Caller caller) {
        return visibleTo(caller).within(declared.key + " = :key", "key", key).first();
    }

    /** The row of this key, whoever asks. */
    public Optional<R> find(Object key) {
        return everything().within(declared.key + " = :key", "key", key).first();
    }
}
