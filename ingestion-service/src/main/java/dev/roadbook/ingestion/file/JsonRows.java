package dev.roadbook.ingestion.file;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Rows of a JSON array of flat objects, or of such objects one after the other (NDJSON). */
final class JsonRows implements Rows {

    /** The header is what the first objects name; sources leave absent members out. */
    private static final int HEADER_OBJECTS = 200;

    /** Objects are held until the header is known: no more than this of their text. */
    private static final int HEADER_CHARACTERS = 1_000_000;

    private final JsonParser parser;
    private final LongSupplier bytesRead;
    private final Dialect dialect;
    private final FileProperties limits;
    private final Deque<Map<String, String>> ahead = new ArrayDeque<>();
    private final List<String> header;
    private long number;
    private long objects;

    private JsonRows(JsonParser parser, Dialect dialect, FileProperties limits, LongSupplier bytesRead) {
        this.parser = parser;
        this.dialect = dialect;
        this.limits = limits;
        this.bytesRead = bytesRead;
        this.header = readAhead();
    }

    private List<String> readAhead() {
        var names = new LinkedHashSet<String>();
        long characters = 0;
        while (ahead.size() < HEADER_OBJECTS && characters < HEADER_CHARACTERS) {
            var object = read();
            if (object == null) {
                break;
            }
            ahead.add(object);
            names.addAll(object.keySet());
            requireFewColumns(names.size());
            characters += length(object);
        }
        return List.copyOf(names);
    }

    private static long length(Map<String, String> object) {
        return object.entrySet().stream()
                .mapToLong(member ->
                        member.getKey().length() + (long) member.getValue().length())
                .sum();
    }

    static JsonRows of(InputStream content, Dialect dialect, FileProperties limits, LongSupplier bytesRead) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(4)
                        .maxStringLength(limits.maxCellLength())
                        .maxNameLength(limits.maxCellLength())
                        .maxNumberLength(100)
                        .build())
                .build();
        return new JsonRows(factory.createParser(ObjectReadContext.empty(), content), dialect, limits, bytesRead);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        var object = ahead.isEmpty() ? read() : ahead.remove();
        if (object == null) {
            return null;
        }
        var cells = new ArrayList<String>(header.size());
        header.forEach(name -> cells.add(object.getOrDefault(name, "")));
        return new Row(++number, cells);
    }

    private @Nullable Map<String, String> read() {
        try {
            var token = parser.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
            }
            if (token == null) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableFile(FailureCode.MALFORMED_CONTENT, "the JSON is not a list of objects");
            }
            objects++;
            return members();
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "in or after object %d a value has more than %d characters, or lies too deep"
                            .formatted(objects, limits.maxCellLength()),
                    e);
        } catch (JacksonException e) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT,
                    "the text is not well-formed JSON in or after object %d: %s"
                            .formatted(objects, e.getOriginalMessage()),
                    e);
        }
    }

    private Map<String, String> members() {
        var members = new LinkedHashMap<String, String>();
        long characters = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (value == null || value.isStructStart()) {
                throw new UnreadableFile(
                        FailureCode.MALFORMED_CONTENT, "object %d holds another: member '%s'".formatted(objects, name));
            }
            var text = text(value);
            characters += name.length() + (long) text.length();
            if (characters > limits.maxRowLength()) {
                throw new UnreadableFile(
                        FailureCode.LIMIT_EXCEEDED,
                        "object %d has more than %d characters".formatted(objects, limits.maxRowLength()));
            }
            if (members.putIfAbsent(name, text) != null) {
                throw new UnreadableFile(
                        FailureCode.MALFORMED_CONTENT,
                        "object %d names the member '%s' twice".formatted(objects, name));
            }
            requireFewColumns(members.size());
        }
        return members;
    }

    private String text(JsonToken value) {
        return switch (value) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> dialect.number(parser.getString());
            default -> parser.getString();
        };
    }

    private void requireFewColumns(int columns) {
        if (columns > limits.maxColumns()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "objects 1 to %d have more than %d members in all".formatted(objects, limits.maxColumns()));
        }
    }

    @Override
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    @Override
    public void close() {
        parser.close();
    }
}
