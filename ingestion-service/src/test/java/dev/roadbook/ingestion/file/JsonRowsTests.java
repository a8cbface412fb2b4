package dev.roadbook.ingestion.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class JsonRowsTests {

    private static final FileProperties LIMITS = new FileProperties(
            DataSize.ofGigabytes(8),
            200,
            20_000_000,
            500,
            32_768,
            1_000_000,
            DataSize.ofMegabytes(32),
            5_000,
            DataSize.ofGigabytes(1));
    private static final Dialect DIALECT = new Dialect(UTF_8, '.', DateTimeFormatter.ISO_LOCAL_DATE, null, _ -> true);

    @Test
    void holdsLittleOfAFileWhoseObjectsAreAsWideAsTheyMayBe() {
        var wide = IntStream.range(0, 30)
                .mapToObj(cell -> "\"c%d\":\"%s\"".formatted(cell, "x".repeat(32_000)))
                .collect(Collectors.joining(",", "{", "}\n"));
        var endless = new CountingInputStream(repeated(wide));

        var rows = JsonRows.of(endless, DIALECT, LIMITS, endless::count);

        assertThat(rows.header()).hasSize(30);
        assertThat(endless.count()).isLessThan(3_000_000);
    }

    @Test
    void knowsTheMembersThatTheFirstObjectsLeaveOut() {
        var text = "{\"a\":1}\n".repeat(150) + "{\"a\":1,\"b\":2}\n";

        var rows = JsonRows.of(new ByteArrayInputStream(text.getBytes(UTF_8)), DIALECT, LIMITS, () -> 0);

        assertThat(rows.header()).containsExactly("a", "b");
        assertThat(rows.next())
                .isNotNull()
                .satisfies(row -> assertThat(row.cells()).containsExactly("1", ""));
    }

    @Test
    void writesNumbersAsTheSourceDoes() {
        var french = new Dialect(UTF_8, ',', DateTimeFormatter.ISO_LOCAL_DATE, null, _ -> true);
        var text = "{\"a\":1.5,\"b\":\"1.5\",\"c\":1.25e2,\"d\":1e999,\"e\":1.23456789012345678901e1}";

        var rows = JsonRows.of(new ByteArrayInputStream(text.getBytes(UTF_8)), french, LIMITS, () -> 0);

        assertThat(rows.next())
                .isNotNull()
                .satisfies(row -> assertThat(row.cells())
                        .containsExactly("1,5", "1.5", "125", "1e999", "12,3456789012345678901"));
    }

    private static InputStream repeated(String text) {
        var bytes = text.getBytes(UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                at = at == bytes.length ? 1 : at + 1;
                return bytes[at - 1];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                at = at == bytes.length ? 0 : at;
                int copied = Math.min(length, bytes.length - at);
                System.arraycopy(bytes, at, buffer, offset, copied);
                at += copied;
                return copied;
            }
        };
    }
}
