package dev.roadbook.platform.openapi;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.web.ListQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lists may be asked, read from their declarations. */
final class ListParameters {

    private static final Map<String, Parameter> COMMON = Stream.of(
                    query("page", "Number of the page, from 0.", Shapes.number(0, ListQuery.MAX_PAGE, 0)),
                    query("size", "Rows of a page.", Shapes.number(1, ListQuery.MAX_SIZE, ListQuery.DEFAULT_SIZE)),
                    query(
                            "q",
                            "Text to look for, without regard to case.",
                            Shapes.text().maxLength(ListQuery.MAX_TEXT)),
                    query(
                            "format",
                            "How to write the answer, for programs that can set no header.",
                            Shapes.text("csv", "json")),
                    query(
                            "bom",
                            "Whether a file begins with the mark by which Excel knows UTF-8.",
                            Shapes.of("boolean")))
            .collect(Collectors.toMap(Parameter::getName, Function.identity()));

    private final List<SqlList<?>> lists;

    ListParameters(List<SqlList<?>> lists) {
        this.lists = List.copyOf(lists);
    }

    List<Parameter> of(Endpoint endpoint) {
        var list = endpoint.row().flatMap(this::list);
        if (list.isEmpty() && !endpoint.isPage()) {
            return List.of();
        }
        var parameters = new ArrayList<>(List.of(common("page"), common("size"), common("q")));
        list.flatMap(ListParameters::sort).ifPresent(parameters::add);
        list.map(SqlList::filters)
                .map(TreeMap::new)
                .ifPresent(
                        filters -> filters.forEach((name, filter) -> parameters.add(query(name, null, shape(filter)))));
        return parameters;
    }

    private Optional<SqlList<?>> list(Class<?> row) {
        return lists.stream().filter(list -> list.view() == row).findFirst();
    }

    private static Optional<Parameter> sort(SqlList<?> list) {
        if (list.sorts().isEmpty()) {
            return Optional.empty();
        }
        var names = String.join("|", new TreeSet<>(list.sorts()));
        var fields = Shapes.text().pattern("^-?(%s)(,-?(%s))*$".formatted(names, names));
        if (!list.order().isEmpty()) {
            fields.setDefault(list.order());
        }
        return Optional.of(query(
                "sort", "Fields separated by commas, the most important first, `-` before a descending one.", fields));
    }

    private static Schema<?> shape(Filter filter) {
        return switch (filter.type()) {
            case TEXT -> Shapes.text();
            case UUID -> Shapes.text().format("uuid");
            case DAY -> Shapes.text().format("date");
            // a day stands for its first moment
            case INSTANT -> Shapes.text();
            case CHOICE -> Shapes.text(filter.values().toArray(String[]::new));
        };
    }

    List<Parameter> ofRepresentation() {
        return List.of(common("format"), common("bom"));
    }

    void define(Components components) {
        new TreeMap<>(COMMON).forEach(components::addParameters);
    }

    private static Parameter common(String name) {
        return new Parameter().$ref(name);
    }

    private static Parameter query(String name, @Nullable String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }
}
