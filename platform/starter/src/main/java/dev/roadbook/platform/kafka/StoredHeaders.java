package dev.roadbook.platform.kafka;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A record's headers as text that a column of type {@code json} takes, whatever their names and bytes. */
public final class StoredHeaders {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredHeaders() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(String name, byte @Nullable [] value) {}

    public static String write(Iterable<Header> headers) {
        return JSON.writeValueAsString(StreamSupport.stream(headers.spliterator(), false)
                .map(header -> new Stored(header.key(), header.value()))
                .toList());
    }

    public static List<Header> read(String json) {
        return Stream.of(JSON.readValue(json, Stored[].class))
                .<Header>map(header -> new RecordHeader(header.name(), header.value()))
                .toList();
    }
}
