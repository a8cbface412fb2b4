package dev.roadbook.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every release is read by, and reads, what stands now. */
class CompatibilityTests {

    private static final Path RELEASED = Path.of("src/test/resources/released");

    private record Released(Path file, Schema schema) {
        @Override
        public String toString() {
            return RELEASED.relativize(file).toString();
        }
    }

    static List<Released> released() throws IOException {
        try (var files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .map(file -> new Released(file, parse(file)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void todayReadsWhatWasReleased(Released released) {
        assertReads(today(released), released.schema);
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatWasReleasedReadsToday(Released released) {
        assertReads(released.schema, today(released));
    }

    @Test
    void aFieldWithoutDefaultWouldBeNoticed() {
        var grown = new Schema.Parser().parse("""
                {"type": "record", "name": "dev.roadbook.events.RepChanged", "fields": [{"name": "shoeSize", "type": "int"}]}
                """);

        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(grown, schemaOf("RepChanged"))
                        .getType())
                .isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static void assertReads(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);

        assertThat(result.getResult().getIncompatibilities()).isEmpty();
    }

    private static Schema today(Released released) {
        return schemaOf(released.schema.getName());
    }

    private static Schema schemaOf(String name) {
        return Stream.of(Topic.values())
                .flatMap(topic -> topic.events().stream())
                .filter(schema -> schema.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("released event " + name + " is gone"));
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
