package dev.roadbook.platform.kafka;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.schemas.Topic;
import io.apicurio.registry.serde.avro.AvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event with the schema of its whole topic and reads only events the catalogue knows.
 *
 * <p>A topic with several events registers their union, so that its subject stays {@code <topic>-value}. Reading
 * resolves against our own classes: a schema that names any other class is refused.
 */
public final class TopicUnionDatumProvider implements AvroDatumProvider<SpecificRecord> {

    private static final Map<String, Schema> KNOWN = Stream.of(Topic.values())
            .flatMap(topic -> topic.events().stream())
            .collect(Collectors.toUnmodifiableMap(Schema::getFullName, Function.identity()));

    static {
        // Avro builds no class it was not told to trust.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackage() == OrderRecorded.class.getPackage()));
    }

    /** A generated class knows how its own fields convert; a union of classes must be told. */
    private static final SpecificData MODEL = model();

    private final Map<Schema, Schema> topicSchemas = new ConcurrentHashMap<>();
    private final Map<Schema, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();

    /** The registry client hands out one instance a schema; comparing it field by field costs more than decoding. */
    private volatile @Nullable LatestReader latest;

    private record LatestReader(Schema writer, DatumReader<SpecificRecord> reader) {}

    @Override
    public DatumWriter<SpecificRecord> createDatumWriter(SpecificRecord event, Schema schema) {
        return new SpecificDatumWriter<>(schema, MODEL);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // sameness is the point; equality is decided below
    public DatumReader<SpecificRecord> createDatumReader(Schema writer) {
        var candidate = latest;
        if (candidate != null && candidate.writer == writer) {
            return candidate.reader;
        }
        var reader = readers.computeIfAbsent(writer, w -> new SpecificDatumReader<>(w, known(w), MODEL));
        latest = new LatestReader(writer, reader);
        return reader;
    }

    @Override
    public Schema toSchema(SpecificRecord event) {
        return topicSchemas.computeIfAbsent(
                event.getSchema(), schema -> Topic.of(schema).schema());
    }

    private static SpecificData model() {
        var model = new SpecificData();
        model.addLogicalTypeConversion(new Conversions.DecimalConversion());
        model.addLogicalTypeConversion(new Conversions.UUIDConversion());
        model.addLogicalTypeConversion(new TimeConversions.DateConversion());
        model.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        return model;
    }

    private static Schema known(Schema writer) {
        if (!writer.isUnion()) {
            return knownRecord(writer);
        }
        return Schema.createUnion(writer.getTypes().stream()
                .map(TopicUnionDatumProvider::knownRecord)
                .toList());
    }

    private static Schema knownRecord(Schema writer) {
        var schema = KNOWN.get(writer.getFullName());
        if (schema == null) {
            throw new UndecodableEvent("no event of this product is named " + writer.getFullName());
        }
        return schema;
    }
}
