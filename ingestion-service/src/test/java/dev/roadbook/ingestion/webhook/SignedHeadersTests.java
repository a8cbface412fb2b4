package dev.roadbook.ingestion.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedHeadersTests {

    private static final String SIGNATURE = "v1," + Base64.getEncoder().encodeToString(new byte[32]);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "",
                " 1795165200",
                "-1795165200",
                "+1795165200",
                "1795165200.0",
                "1e10",
                "0x6B000000",
                "9999999999999999999999",
                "\u0661\u0667\u0669\u0665\u0661\u0666\u0665\u0662\u0660\u0660",
                "\uff11\uff17\uff19\uff15\uff11\uff16\uff15\uff12\uff10\uff10",
            })
    void readsPlainDigitsAsTimestampAndNothingElse(String timestamp) {
        assertThatExceptionOfType(DeliveryRefused.class)
                .isThrownBy(() -> parse(timestamp, SIGNATURE))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.TIMESTAMP_OUT_OF_RANGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000, 10_000})
    void looksAtNoMoreSignaturesThanARotationNeeds(int count) {
        assertThatExceptionOfType(DeliveryRefused.class)
                .isThrownBy(() -> parse("1795165200", String.join(" ", Collections.nCopies(count, SIGNATURE))))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.SIGNATURE_INVALID));
    }

    @Test
    void keepsOnlySignaturesThatCanBeComparedInConstantTime() {
        var claimed = new ArrayList<String>();
        for (int bytes : new int[] {0, 1, 31, 32, 33, 64}) {
            claimed.add("v1," + Base64.getEncoder().encodeToString(new byte[bytes]));
        }

        var headers = parse("1795165200", String.join(" ", claimed));

        assertThat(headers.signatures())
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).hasSize(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "week.46", "1795165200", "000001795165200", "1795165200.1795165200"})
    void refusesIdsThatLetOneSignatureBeReadInTwoWays(String id) {
        assertThatExceptionOfType(DeliveryRefused.class)
                .isThrownBy(() -> parse(id, "1795165200", SIGNATURE))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.ID_AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"week-46", "4711", "0123456789abcdef", "1234567890123456"})
    void takesIdsThatCanBeNoTime(String id) {
        assertThat(parse(id, "1795165200", SIGNATURE).deliveryId()).isEqualTo(id);
    }

    private static SignedHeaders parse(String timestamp, String signatures) {
        return parse("msg_1", timestamp, signatures);
    }

    private static SignedHeaders parse(String id, String timestamp, String signatures) {
        var headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature", signatures);
        return SignedHeaders.parse(name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of());
    }
}
