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
import tools.jackson.core.json.JsonFactory;

/** Rows of a JSON array of flat objects, or of such objects one after the other (NDJSON). */
final class JsonRows implements Rows {

    /** The header is what the first objects name; sources leave absent members out. */
    private static final int HEADER_OBJECTS = 200;

    private final JsonParser parser;
    private final LongSupplier bytesRead;
    private final int maxColumns;
    private final Deque<Map<String, String>> ahead = new ArrayDeque<>();
    private final List<String> header;
    private long number;

    private JsonRows(JsonParser parser, int maxColumns, LongSupplier bytesRead) {
        this.parser = parser;
        this.maxColumns = maxColumns;
        this.bytesRead = bytesRead;
        var names = new LinkedHashSet<String>();
        for (var object = read(); object != null; object = ahead.size() < HEADER_OBJECTS ? read() : null) {
            ahead.add(object);
            names.addAll(object.keySet());
        }
        this.header = List.copyOf(names);
    }

    static JsonRows of(InputStream content, FileProperties limits, LongSupplier bytesRead) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(4)
                        .maxStringLength(limits.maxCellLength())
                        .maxNameLength(limits.maxCellLength())
                        .maxNumberLength(100)
                        .build())
                .build();
        return new JsonRows(factory.createParser(ObjectReadContext.empty(), content), limits.maxColumns(), bytesRead);
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
                throw new UnreadableFile("the JSON is not a list of objects");
            }
            return members();
        } catch (JacksonException e) {
            throw new UnreadableFile("the text is not well-formed JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Map<String, String> members() {
        var members = new LinkedHashMap<String, String>();
        for (var token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (value == null || value.isStructStart()) {
                throw new UnreadableFile("a JSON object holds another: member '%s'".formatted(name));
            }
            if (members.size() >= maxColumns) {
                throw new UnreadableFile("a JSON object has more than %d members".formatted(maxColumns));
            }
            members.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
        return members;
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
