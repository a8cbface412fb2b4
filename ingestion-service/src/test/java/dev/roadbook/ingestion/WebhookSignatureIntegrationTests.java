package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a sender or an attacker can do wrong with headers and signatures. */
class WebhookSignatureIntegrationTests extends WebhookTest {

    @Test
    void acceptsTheReferenceVector() {
        clock.set(Instant.ofEpochSecond(1_614_265_330));

        var answer = sender.send(HttpRequest.newBuilder(sender.uri("/webhook/sales"))
                .header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .POST(BodyPublishers.ofString("{\"test\": 2432232314}")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(sender.count("batch")).isEqualTo(batches + 1);
    }

    @Test
    void acceptsWhatTheStandardLibrarySigns() throws Exception {
        var signature = new Webhook(IngestionTest.SECRET).sign(id, sender.now(), new String(body, UTF_8));

        var answer = sender.send(HttpRequest.newBuilder(sender.uri("/webhook/sales"))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(sender.now()))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().required("status_url").asString()).isEqualTo("/api/batches/" + answer.batchId());
    }

    @Test
    void acceptsTheSimpleVariant() {
        var timestamp = Long.toString(sender.now());
        var signature = HexFormat.of().formatHex(Sender.hmac(timestamp + ".", body, IngestionTest.SECRET));

        var answer = sender.send(HttpRequest.newBuilder(sender.uri("/webhook/sales"))
                .header("X-Timestamp", timestamp)
                .header("X-Signature", "sha256=" + signature)
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(202);
    }

    static Stream<Arguments> spoiledBodies() {
        return Stream.of(
                Arguments.of("one byte changed", (UnaryOperator<String>) text -> text.replaceFirst("1", "2")),
                Arguments.of("one space added", (UnaryOperator<String>) text -> text + " "),
                Arguments.of("line ends changed", (UnaryOperator<String>) text -> text.replace("\n", "\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiledBodies")
    void refusesABodyThatWasChanged(String name, UnaryOperator<String> spoil) {
        var changed = spoil.apply(new String(body, UTF_8)).getBytes(UTF_8);

        var answer = sender.send(sender.signed(id, body).POST(BodyPublishers.ofByteArray(changed)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("signature_invalid");
        assertNothingIsKept();
    }

    @Test
    void refusesJsonThatWasSerialisedAnew() {
        var sent = "{\"test\": 2432232314}".getBytes(UTF_8);
        var anew = "{\"test\":2432232314}".getBytes(UTF_8);

        var answer = sender.send(sender.signed(id, sent).POST(BodyPublishers.ofByteArray(anew)));

        assertThat(answer.status()).isEqualTo(401);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void refusesAMissingHeader(String missing) {
        var complete = sender.signed(id, body).build();
        var request = HttpRequest.newBuilder(complete, (name, _) -> !name.equalsIgnoreCase(missing));

        assertThat(sender.send(request).status()).isEqualTo(401);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void refusesADuplicateHeader(String doubled) {
        var complete = sender.signed(id, body).build();
        var value = complete.headers().firstValue(doubled).orElseThrow();

        assertThat(sender.send(sender.signed(id, body).header(doubled, value)).status())
                .isEqualTo(401);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, 301})
    void refusesAStaleTimestamp(int offset) {
        var answer = sender.send(sender.signed(id, sender.now() + offset, body, IngestionTest.SECRET));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("timestamp_out_of_range");
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(ints = {-299, 299})
    void acceptsATimestampWithinTolerance(int offset) {
        var answer = sender.send(sender.signed(id, sender.now() + offset, body, IngestionTest.SECRET));

        assertThat(answer.status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "-1795165200", "10000000000", "1795165200000", "+1795165200", "1.795e9", "", " "})
    void refusesATimestampThatIsNone(String timestamp) {
        var signature = Sender.signature(id + "." + timestamp + ".", body, IngestionTest.SECRET);

        var answer = sender.send(HttpRequest.newBuilder(sender.uri("/webhook/sales"))
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature)
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(401);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1,", "v1", "v2,%s", "v1a,%s", "%s", "v1,%s%s", "v1, %s", "V1,%s"})
    void refusesASignatureOfAnotherForm(String form) {
        var good = Sender.signature(id + "." + sender.now() + ".", body, IngestionTest.SECRET);

        var answer = sender.send(sender.signed(id, body).setHeader("webhook-signature", form.replace("%s", good)));

        assertThat(answer.status()).isEqualTo(401);
        assertNothingIsKept();
    }

    static Stream<Arguments> absurdSignatures() {
        return Stream.of(
                Arguments.of("one too many", "%s ".repeat(11)),
                Arguments.of("a thousand good ones", "%s ".repeat(1_000)),
                Arguments.of("ten thousand short ones", "v1,a ".repeat(10_000) + "%s"),
                Arguments.of("64 kB of signature", "v1," + "A".repeat(64 * 1024)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absurdSignatures")
    void refusesAbsurdSignatures(String name, String signatures) {
        var good = "v1," + Sender.signature(id + "." + sender.now() + ".", body, IngestionTest.SECRET);

        var answer = sender.send(sender.signed(id, body)
                .setHeader("webhook-signature", signatures.replace("%s", good).strip()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("signature_invalid");
        assertNothingIsKept();
    }

    @Test
    void acceptsASignatureThatComesThirdInTheList() {
        var good = Sender.signature(id + "." + sender.now() + ".", body, IngestionTest.SECRET);
        var wrong = Sender.signature("x", body, IngestionTest.SECRET);

        var answer = sender.send(sender.signed(id, body)
                .setHeader("webhook-signature", "v1," + wrong + " v1a," + wrong + " v1," + good));

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void acceptsTheOldSecretUntilItsRotationEnds() {
        var before =
                meters.counter("roadbook.webhook.old.secret", "source", "sap").count();
        clock.set(Instant.parse("2026-11-20T12:00:00Z"));

        var answer = sender.send(sender.signed(id, sender.now(), body, IngestionTest.OLD_SECRET));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(meters.counter("roadbook.webhook.old.secret", "source", "sap")
                        .count())
                .isEqualTo(before + 1);
    }

    @Test
    void refusesTheOldSecretASecondLater() {
        clock.set(Instant.parse("2026-11-20T12:00:01Z"));

        assertThat(sender.send(sender.signed(id, sender.now(), body, IngestionTest.OLD_SECRET))
                        .status())
                .isEqualTo(401);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "closed", "unknown", "..", "SAP"})
    void refusesTheSignatureOfAnotherSourceWithoutAHint(String source) {
        var byPath = sender.send(sender.signed(id, body).uri(sender.uri("/webhook/sales/" + source)));
        var byHeader = sender.send(sender.signed(id, body).header("X-Source", source));

        assertThat(byHeader.status()).isEqualTo(401);
        assertThat(byHeader.body().path("detail").asString()).isEqualTo("The signature is missing or not valid.");
        assertThat(byPath.status()).isIn(400, 401, 404);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-User-Id", "X-Roles", "X-Forwarded-Host", "Forwarded"})
    void ignoresForgedIdentities(String header) {
        var forged = sender.send(HttpRequest.newBuilder(sender.uri("/webhook/sales"))
                .header(header, "admin")
                .POST(BodyPublishers.ofByteArray(body)));
        var signed = sender.send(sender.signed(id, body).header(header, "127.0.0.1"));

        assertThat(forged.status()).isEqualTo(401);
        assertThat(signed.status()).isEqualTo(202);
    }

    @Test
    void countsRefusals() {
        double before = refusals("signature_invalid");

        sender.send(sender.signed(id, sender.now(), body, IngestionTest.OTHER_SECRET));

        assertThat(refusals("signature_invalid")).isEqualTo(before + 1);
    }
}
