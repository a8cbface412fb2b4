package dev.roadbook.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartEnvelopeTests {

    private static final String TYPE = "multipart/form-data; boundary=xyz";
    private static final String HEAD =
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"w46.csv\"\r\n\r\n";
    private static final String END = "\r\n--xyz--\r\n";

    private MultipartEnvelope envelope = MultipartEnvelope.of(TYPE).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\r\n1,2\r\n",
                "",
                "\r\n",
                "\r\n--xy",
                "\r\r\n--xy\r\n--xyy\r\n",
                "\r\n-\r\n--\r\n--x\r\n\r\r\r\n",
                "--xyz\n",
            })
    void findsTheFileHoweverItsBytesArrive(String file) {
        for (int chunk = 1; chunk < 30; chunk++) {
            envelope = MultipartEnvelope.of(TYPE).orElseThrow();

            assertThat(open(HEAD + file + END, chunk)).isEqualTo(file);
            assertThat(envelope.isWhole()).isTrue();
            assertThat(envelope.fileName()).hasValue("w46.csv");
        }
    }

    @Test
    void findsTheFileAmongLineBreaksAndDashesOfEveryKind() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var file = new StringBuilder();
            random.ints(random.nextInt(60), 0, 6).forEach(i -> file.append("\r\n-xy,".charAt(i)));
            envelope = MultipartEnvelope.of(TYPE).orElseThrow();

            assertThat(open(HEAD + file + END, 1 + random.nextInt(12))).isEqualTo(file.toString());
            assertThat(envelope.isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"xyz\"",
                "Multipart/Form-Data; charset=utf-8; boundary=xyz",
            })
    void readsTheBoundaryHoweverItIsWritten(String type) {
        envelope = MultipartEnvelope.of(type).orElseThrow();

        assertThat(open(HEAD + "x" + END, 7)).isEqualTo("x");
    }

    @Test
    void skipsPreamblePaddingAndEpilogue() {
        var body = "for old readers\r\n" + HEAD.replace("--xyz", "--xyz \t") + "x" + END + "bye\r\n--xyz\r\n";

        assertThat(open(body, 5)).isEqualTo("x");
        assertThat(envelope.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2\n",
                "--xyz--\r\n",
                "--xyzz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz--",
                "--xyz\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: attachment; name=\"file\"\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: ;;=\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Transfer-Encoding: base64\r\n\r\neA==\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz\r\n"
                        + "Content-Disposition: form-data; name=\"file\"\r\n\r\ny\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz\r\n"
                        + "Content-Disposition: form-data; name=\"other\"\r\n\r\ny\r\n--xyz--",
            })
    void isNotWholeUnlessItHoldsExactlyTheOnePart(String body) {
        open(body, 4);

        assertThat(envelope.isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'filename=\"über 🍷.csv\"', UTF-8",
        "'filename=\"über.csv\"', ISO-8859-1",
        "'filename=\"x\"; filename*=UTF-8''''%C3%BCber.csv', US-ASCII",
    })
    void readsTheNameInWhateverEncodingItIsSent(String parameter, String charset) {
        var body = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; %s\r\n\r\nx%s".formatted(parameter, END);
        var bytes = body.getBytes(Charset.forName(charset));

        envelope.open(bytes, bytes.length, (_, _, _) -> {});

        assertThat(envelope.fileName()).get().asString().startsWith("über").endsWith(".csv");
    }

    @Test
    void endsHeadersThatDoNotEnd() {
        open("--xyz\r\nX: " + "x".repeat(100_000) + HEAD + "x" + END, 1024);

        assertThat(envelope.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=\"a\u00e9\"",
                "multipart/form-data; boundary=aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghh",
                "multipart/mixed; boundary=xyz",
                "multipart/",
            })
    void needsFormDataWithABoundary(String type) {
        assertThat(MultipartEnvelope.isDeclaredBy(type)).isTrue();
        assertThat(MultipartEnvelope.of(type)).isEmpty();
    }

    private String open(String body, int chunk) {
        var bytes = body.getBytes(UTF_8);
        var file = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += chunk) {
            var next = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk));
            envelope.open(next, next.length, file::write);
        }
        return file.toString(UTF_8);
    }
}
