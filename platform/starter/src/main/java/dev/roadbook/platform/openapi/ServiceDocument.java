package dev.roadbook.platform.openapi;

import dev.roadbook.platform.web.CsvDownload;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;

/** Makes of what can be read from signatures a document of what is really sent. */
final class ServiceDocument implements OpenApiCustomizer {

    private static final String JSON = "application/json";

    private final Endpoints endpoints;
    private final ListParameters lists;
    private final DocumentFrame frame;
    private final WireNames names;

    ServiceDocument(Endpoints endpoints, ListParameters lists, DocumentFrame frame, WireNames names) {
        this.endpoints = endpoints;
        this.lists = lists;
        this.frame = frame;
        this.names = names;
    }

    @Override
    public void customise(OpenAPI api) {
        var components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
        api.setComponents(components);
        var problems = EnumSet.noneOf(HttpStatus.class);
        var paths = new Paths();
        new TreeMap<>(api.getPaths()).forEach((path, item) -> {
            item.readOperationsMap().forEach((method, operation) -> {
                var endpoint = endpoints
                        .find(method, path)
                        .orElseThrow(() -> new IllegalStateException("nothing answers at " + method + " " + path));
                var refusals = ProblemAnswers.of(endpoint, operation.getRequestBody() != null);
                describe(operation, endpoint);
                operation.setResponses(responses(operation.getResponses(), endpoint, refusals));
                problems.addAll(refusals);
            });
            paths.addPathItem(path, item);
        });
        api.setPaths(paths);
        requireUnique(paths);
        names.requireUnique();
        frame.put(api);
        problems.forEach(status -> ProblemAnswers.define(status, components));
        lists.define(components);
        ProblemAnswers.define(components);
        Schemas.tidy(api);
        api.externalDocs(
                new ExternalDocumentation().description("Events on Kafka").url("/docs/events"));
    }

    /** What a handler reads or writes itself is JSON of any kind, though a text to the handler. */
    private static void openTexts(Content content) {
        var json = content.get(JSON);
        if (json != null && json.getSchema() != null && "string".equals(type(json.getSchema()))) {
            json.setSchema(Shapes.any());
        }
    }

    private static @Nullable String type(Schema<?> schema) {
        return schema.getTypes() == null ? null : schema.getTypes().iterator().next();
    }

    private void describe(Operation operation, Endpoint endpoint) {
        Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .ifPresent(ServiceDocument::openTexts);
        var name = Optional.ofNullable(operation.getOperationId())
                .filter(id -> endpoint.namesItself())
                .orElseGet(() -> OperationNames.of(endpoint));
        var words = JavadocText.of(endpoint.handler().getMethod());
        operation.setOperationId(name);
        operation.setTags(List.of(tag(endpoint.path())));
        operation.setSummary(words.map(ServiceDocument::firstSentence).orElseGet(() -> OperationNames.inWords(name)));
        operation.setDescription(
                description(words.map(ServiceDocument::furtherSentences).orElse(""), endpoint));
        operation.setParameters(parameters(operation, endpoint));
        operation.setSecurity(endpoint.isOpen() ? List.of() : null);
    }

    private static String tag(String path) {
        return Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("api") && !segment.startsWith("{"))
                .findFirst()
                .orElse("entry");
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?<=[.!?])\\s.*", "").replaceFirst("\\.$", "");
    }

    private static String furtherSentences(String text) {
        return text.replaceFirst("^.*?(?<=[.!?])(\\s+|$)", "");
    }

    private static @Nullable String description(String words, Endpoint endpoint) {
        var roles = endpoint.roles().isEmpty() ? "" : "For " + String.join(", ", endpoint.roles()) + ".";
        var text = (words + " " + roles).strip();
        return text.isEmpty() ? null : text;
    }

    private List<Parameter> parameters(Operation operation, Endpoint endpoint) {
        var parameters = new ArrayList<Parameter>();
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> !endpoint.takesAllAs(parameter.getName()))
                .forEach(parameters::add);
        if (endpoint.isSearched()) {
            parameters.addAll(lists.of(endpoint));
        }
        if (endpoint.exported()) {
            parameters.addAll(lists.ofRepresentation());
        }
        return parameters;
    }

    private static ApiResponses responses(ApiResponses found, Endpoint endpoint, Set<HttpStatus> refusals) {
        var responses = new ApiResponses();
        for (var status : endpoint.withBody()) {
            responses.addApiResponse(
                    String.valueOf(status.value()),
                    new ApiResponse().description(status.getReasonPhrase()).content(content(found, endpoint)));
        }
        for (var status : refusals) {
            responses.addApiResponse(String.valueOf(status.value()), ProblemAnswers.reference(status));
        }
        return responses;
    }

    private static @Nullable Content content(ApiResponses found, Endpoint endpoint) {
        var content = new Content();
        if (endpoint.hasBody()) {
            found.values().stream()
                    .map(ApiResponse::getContent)
                    .filter(Objects::nonNull)
                    .flatMap(each -> each.entrySet().stream())
                    .filter(entry -> !entry.getKey().equals(CsvDownload.MEDIA_TYPE) || !endpoint.exported())
                    .forEach(entry -> content.addMediaType(
                            endpoint.as().orElse(entry.getKey().equals("*/*") ? JSON : entry.getKey()),
                            entry.getValue()));
            requireDescribed(content, endpoint);
        }
        openTexts(content);
        endpoint.file().ifPresent(type -> content.addMediaType(type, new MediaType().schema(Shapes.any())));
        if (endpoint.exported()) {
            content.addMediaType(CsvDownload.MEDIA_TYPE, new MediaType().schema(Shapes.text()));
        }
        return content.isEmpty() ? null : content;
    }

    /** Where a type cannot be read, springdoc logs it and goes on without it. */
    private static void requireDescribed(Content content, Endpoint endpoint) {
        if (content.isEmpty()) {
            throw new IllegalStateException(
                    "nothing says what answers at %s %s".formatted(endpoint.method(), endpoint.path()));
        }
    }

    private static void requireUnique(Paths paths) {
        var seen = new HashSet<String>();
        paths.values().stream()
                .flatMap(item -> item.readOperations().stream())
                .map(Operation::getOperationId)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException("two operations are named " + id);
                });
    }
}
