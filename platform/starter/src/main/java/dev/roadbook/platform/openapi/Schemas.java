package dev.roadbook.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the schemas that are used, and asks of a request only what it must say. */
final class Schemas {

    private final Components components;

    private Schemas(Components components) {
        this.components = components;
    }

    static void tidy(OpenAPI api) {
        new Schemas(api.getComponents())
                .tidy(api.getPaths().values().stream()
                        .flatMap(item -> item.readOperations().stream())
                        .toList());
    }

    private void tidy(Collection<Operation> operations) {
        var sent = reachable(operations.stream()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> in(body.getContent())));
        var used = reachable(Stream.of(
                        operations.stream().flatMap(Schemas::ofParameters),
                        operations.stream()
                                .flatMap(operation -> operation.getResponses().values().stream())
                                .flatMap(Schemas::ofResponse),
                        components.getResponses().values().stream().flatMap(Schemas::ofResponse))
                .flatMap(schemas -> schemas));
        used.addAll(sent);
        sent.stream().map(this::named).filter(Objects::nonNull).forEach(Schemas::requireOnlyWhatIsNeeded);
        var kept = new TreeMap<>(components.getSchemas());
        kept.keySet().retainAll(used);
        components.setSchemas(kept);
    }

    private static void requireOnlyWhatIsNeeded(Schema<?> schema) {
        if (schema.getRequired() != null) {
            var needed = new ArrayList<>(schema.getRequired());
            schema.getProperties().forEach((name, property) -> {
                if (Shapes.allowsNull(property)) {
                    needed.remove(name);
                }
            });
            schema.setRequired(needed);
        }
    }

    private @Nullable Schema<?> named(String name) {
        return components.getSchemas().get(name);
    }

    private static Stream<Schema<?>> ofParameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(Collection::stream)
                .map(Parameter::getSchema);
    }

    private static Stream<Schema<?>> ofResponse(ApiResponse response) {
        return Stream.ofNullable(response.getContent()).flatMap(Schemas::in);
    }

    private static Stream<Schema<?>> in(Content content) {
        return content.values().stream().map(MediaType::getSchema);
    }

    private Set<String> reachable(Stream<Schema<?>> from) {
        var names = new HashSet<String>();
        from.filter(Objects::nonNull).forEach(schema -> collect(schema, names));
        return names;
    }

    private void collect(Schema<?> schema, Set<String> names) {
        if (schema.get$ref() != null && schema.get$ref().startsWith(Components.COMPONENTS_SCHEMAS_REF)) {
            var name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            var named = named(name);
            if (names.add(name) && named != null) {
                collect(named, names);
            }
        }
        parts(schema).forEach(part -> collect(part, names));
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        return Stream.<Stream<Schema<?>>>of(
                        Stream.ofNullable(schema.getProperties())
                                .map(Map::values)
                                .flatMap(Collection::stream)
                                .map(property -> property),
                        Stream.ofNullable(schema.getItems()),
                        schema.getAdditionalProperties() instanceof Schema<?> values ? Stream.of(values) : Stream.of(),
                        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                                .filter(Objects::nonNull)
                                .flatMap(Collection::stream)
                                .map(alternative -> alternative))
                .flatMap(each -> each);
    }
}
