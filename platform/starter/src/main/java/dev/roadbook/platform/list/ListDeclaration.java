package dev.roadbook.platform.list;

import static java.util.stream.Collectors.joining;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Freshness;
import dev.roadbook.platform.web.RecordColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Says what a list is; what is left out is not possible or, like the scope, not forgotten. */
public final class ListDeclaration<R extends Record> {

    final Lists lists;
    final Class<R> view;
    final String fileName;
    final Map<String, Filter> filters = new LinkedHashMap<>();
    final Map<String, String> sorts = new LinkedHashMap<>();
    final List<String> conditions = new ArrayList<>();
    String columns;
    String from = "";
    String key = "";
    String order = "";
    boolean keysFirst;
    RowMapper<R> mapper;
    Function<String, List<Condition>> search = _ -> List.of();
    Supplier<Map<String, Object>> known = Map::of;
    Supplier<@Nullable Freshness> freshness = () -> null;
    private @Nullable String scope;
    private boolean open;

    ListDeclaration(Lists lists, Class<R> view, String fileName) {
        this.lists = lists;
        this.view = view;
        this.fileName = fileName;
        this.mapper = new RecordRows<>(view);
        this.columns = RecordColumn.of(view).stream().map(RecordColumn::name).collect(joining(", "));
    }

    /** The columns, each called as the row's component is; not needed where the table calls them so. */
    public ListDeclaration<R> columns(String sql) {
        columns = sql;
        return this;
    }

    /** The tables. */
    public ListDeclaration<R> from(String sql) {
        from = sql;
        return this;
    }

    /** What holds of every row of the list. */
    public ListDeclaration<R> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** What holds of the rows of a representative: {@code :rep} is their id, {@code :self} what they sign in as. */
    public ListDeclaration<R> scope(String condition) {
        scope = condition;
        return this;
    }

    /** Whoever may ask sees every row. */
    public ListDeclaration<R> open() {
        open = true;
        return this;
    }

    /** The expressions that a free text is looked for in, as it is written but for capitals. */
    public ListDeclaration<R> search(String... expressions) {
        search = text -> SearchText.anywhere(text, expressions);
        return this;
    }

    /** An expression of {@link SearchText} that must hold every word of a free text. */
    public ListDeclaration<R> searchWords(String expression) {
        search = text -> SearchText.words(text, expression);
        return this;
    }

    public ListDeclaration<R> filter(String name, Filter filter) {
        filters.put(name, filter);
        return this;
    }

    public ListDeclaration<R> sort(String name, String expression) {
        sorts.put(name, expression);
        return this;
    }

    /** The order where none is asked for, one of the sorts, with a minus for the largest first. */
    public ListDeclaration<R> order(String sort) {
        order = sort;
        return this;
    }

    /** The expression that is another for each row; it decides between equals, so that pages never overlap. */
    public ListDeclaration<R> key(String expression) {
        key = expression;
        return this;
    }

    /** Finds a page by its keys: only its own rows are read and computed in full. */
    public ListDeclaration<R> keysFirst() {
        keysFirst = true;
        return this;
    }

    /** How a row is read, where its components are not the columns. */
    public ListDeclaration<R> rows(RowMapper<R> rows) {
        mapper = rows;
        return this;
    }

    /** Parameters of the statement that nobody asks for, such as the day. */
    public ListDeclaration<R> knowing(Supplier<Map<String, Object>> parameters) {
        known = parameters;
        return this;
    }

    public ListDeclaration<R> freshness(Supplier<@Nullable Freshness> stamp) {
        freshness = stamp;
        return this;
    }

    public SqlList<R> build() {
        if (from.isBlank() || key.isBlank()) {
            throw new IllegalStateException("a list has tables and a key: " + view.getName());
        }
        if (!order.isEmpty() && !sorts.containsKey(order.replaceFirst("^-", ""))) {
            throw new IllegalStateException("no sort of " + view.getName() + ": " + order);
        }
        if (open == (scope != null)) {
            throw new IllegalStateException("a list has a scope or is open to all: " + view.getName());
        }
        return new SqlList<>(this);
    }

    Optional<Condition> scope(Caller caller) {
        return caller.repScope()
                .filter(_ -> !open)
                .map(rep ->
                        new Condition(Objects.requireNonNull(scope), Map.of("rep", rep, "self", caller.username())));
    }
}
