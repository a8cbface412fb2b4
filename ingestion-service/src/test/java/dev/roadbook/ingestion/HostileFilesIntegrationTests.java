package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that look harmless and are not: each ends with a reason that its sender can act on, and the next is taken. */
@IngestionTest
class HostileFilesIntegrationTests {

    @Autowired
    Sender sender;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], 400, "empty_file"),
                Arguments.of(
                        "UTF-32 with a mark", encoded("\ufeff" + good("A"), "UTF-32LE"), 415, "unsupported_encoding"),
                Arguments.of(
                        "UTF-32, the other way",
                        encoded("\ufeff" + good("B"), "UTF-32BE"),
                        415,
                        "unsupported_encoding"),
                Arguments.of("UTF-32 without a mark", encoded(good("C"), "UTF-32LE"), 415, "unsupported_encoding"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] body, int status, String code) {
        var answer = sender.send(sender.signed(UUID.randomUUID().toString(), body));

        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    static Stream<Arguments> failed() {
        var wide = "x".repeat(30_000);
        return Stream.of(
                Arguments.of("a mark and nothing else", "\ufeff".getBytes(UTF_8), "the file is empty"),
                Arguments.of("blank lines", "\n\n\n".getBytes(UTF_8), "the file is empty"),
                Arguments.of("nothing in a zip", zip(new byte[0]), "the file is empty"),
                Arguments.of("UTF-32 in a zip", zip(encoded("\ufeff" + good("D"), "UTF-32LE")), "in UTF-32"),
                Arguments.of(
                        "a row of ten million letters",
                        zip((good("E") + "x".repeat(10_000_000)).getBytes(UTF_8)),
                        "line 3"),
                Arguments.of(
                        "a row of five million cells",
                        zip((good("F") + ",".repeat(5_000_000)).getBytes(UTF_8)),
                        "line 3"),
                Arguments.of(
                        "a row of wide cells", zip((good("G") + (wide + ",").repeat(400)).getBytes(UTF_8)), "line 3"),
                Arguments.of(
                        "an object of wide cells",
                        zip(objects(3, 60, 32_000)),
                        "object 1 has more than 1000000 characters"),
                Arguments.of(
                        "a name twice in one object",
                        bytes("{\"a\":1}\n{\"a\":1,\"b\":2,\"a\":3}"),
                        "object 2 names the member 'a' twice"),
                Arguments.of(
                        "an object in another", bytes("[{\"a\":{\"b\":1}}]"), "object 1 holds another: member 'a'"),
                Arguments.of("an object cut short", bytes("[{\"a\":1},{\"a\":"), "in or after object 2"),
                Arguments.of("a name of NUL", bytes("[{\"\\u0000\":{}}]"), "object 1 holds another"),
                Arguments.of("a name more in each object", objects(200, 5), "have more than 500 members in all"),
                Arguments.of(
                        "other headings",
                        bytes("Customer,Turnover\nx,1\n"),
                        "no column for: CardCode (or Card Code, CustomerId, Customer Code, BP Code), Item (or ItemCode, SKU),"
                                + " PostingDate (or DocDate, Date), Quantity (or Qty), Amount (or LineTotal, Net Amount)."
                                + " Its header reads: Customer, Turnover"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void failed(String what, byte[] body, String reason) {
        var batch = send(body);

        assertThat(sender.awaitRest(batch)).as(what).isEqualTo("FAILED");
        assertThat(reasonOf(batch)).contains(reason).doesNotContain("\0");
        assertThat(sender.awaitRest(send(bytes(good(UUID.randomUUID().toString().substring(0, 8))))))
                .isEqualTo("COMPLETED");
    }

    private UUID send(byte[] body) {
        var answer = sender.send(sender.signed(UUID.randomUUID().toString(), body));
        assertThat(answer.status()).isEqualTo(202);
        return answer.batchId();
    }

    private String reasonOf(UUID batch) {
        return jdbc.sql("select failure_reason from batch where id = :id")
                .param("id", batch)
                .query(String.class)
                .single();
    }

    private static String good(String name) {
        return Sender.HEADER
                + "HF%1$s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,HF%1$s,0\n"
                        .formatted(name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] encoded(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] objects(int count, int cells, int length) {
        var value = "x".repeat(length);
        var object = IntStream.range(0, cells)
                .mapToObj(cell -> "\"c%d\":\"%s\"".formatted(cell, value))
                .collect(Collectors.joining(",", "{", "}\n"));
        return bytes(object.repeat(count));
    }

    /** Objects that have no name in common. */
    private static byte[] objects(int count, int cells) {
        return bytes(IntStream.range(0, count)
                .mapToObj(object -> IntStream.range(0, cells)
                        .mapToObj(cell -> "\"c%d_%d\":1".formatted(object, cell))
                        .collect(Collectors.joining(",", "{", "}\n")))
                .collect(Collectors.joining()));
    }

    private static byte[] zip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("week.csv"));
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
