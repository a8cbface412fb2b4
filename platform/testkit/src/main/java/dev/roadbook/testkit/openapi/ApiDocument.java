package dev.roadbook.testkit.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document of an API, asked whether an answer is in it. */
public final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final List<PathPattern> paths;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
        this.paths = document.path("paths")
                .propertyStream()
                .map(path -> PathPatternParser.defaultInstance.parse(path.getKey()))
                .sorted(Comparator.naturalOrder())
                .toList();
        close(document.at("/components/schemas"));
    }

    /** Has nothing to say of any answer. */
    static ApiDocument none() {
        return ofJson("{\"paths\":{}}");
    }

    public static ApiDocument ofYaml(String yaml) {
        return new ApiDocument(JSON.valueToTree(new Yaml().<Object>load(yaml)));
    }

    public static ApiDocument ofJson(String json) {
        return new ApiDocument(JSON.readTree(json));
    }

    /** A property that is not in the document would go unnoticed where a schema is open. */
    private static void close(JsonNode schemas) {
        for (var schema : schemas.findParents("properties")) {
            if (schema instanceof ObjectNode open
                    && "object".equals(open.path("type").asString(""))) {
                open.put("additionalProperties", false);
            }
        }
    }

    public JsonNode tree() {
        return document;
    }

    /** What is wrong with the answer; nothing of addresses that are not in the document, which others answer for. */
    public Optional<String> fault(Answer answer) {
        return path(answer.path())
                .map(path -> document.get("paths").get(path.getPatternString()))
                .flatMap(item -> fault(answer, item));
    }

    private Optional<PathPattern> path(String asked) {
        var parsed = PathContainer.parsePath(asked);
        return paths.stream().filter(path -> path.matches(parsed)).findFirst();
    }

    private Optional<String> fault(Answer answer, JsonNode item) {
        if (answer.method().equals("OPTIONS")) {
            // the server's own answer: which methods there are
            return Optional.empty();
        }
        var method = answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(Locale.ROOT);
        var operation = item.get(method);
        if (operation == null) {
            return answer.status() < 400 ? Optional.of("an undocumented method") : Optional.empty();
        }
        var response = operation.get("responses").get(String.valueOf(answer.status()));
        if (response == null) {
            return Optional.of("an undocumented status");
        }
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return bodyFault(answer, resolved(response).path("content"));
    }

    private Optional<String> bodyFault(Answer answer, JsonNode content) {
        if (answer.contentType() == null) {
            return Optional.of("a body of no media type");
        }
        var type = MediaType.parseMediaType(answer.contentType());
        var essence = type.getType() + "/" + type.getSubtype();
        var described = content.get(essence);
        if (described == null) {
            return Optional.of("an undocumented media type");
        }
        if (!type.getSubtype().endsWith("json")) {
            return Optional.empty();
        }
        try {
            var faults =
                    schema(described.path("schema")).validate(String.valueOf(answer.body()), InputFormat.JSON).stream()
                            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                            .toList();
            return faults.isEmpty() ? Optional.empty() : Optional.of("a body that does not fit: " + faults);
        } catch (JacksonException e) {
            return Optional.of("a body that is no JSON: " + e.getOriginalMessage());
        }
    }

    /** What a reference stands for; anything else as it is. */
    public JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.get("$ref").asString().substring(1)) : part;
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), _ -> {
            var whole = (ObjectNode) schema.deepCopy();
            whole.set("components", document.get("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole);
        });
    }
}
