package dev.roadbook.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery's headers claim, before anything is believed.
 *
 * @param deliveryId the sender's id; null in the simple variant, which has none
 * @param signatures claimed signatures of the right length, few enough to check them all
 */
record SignedHeaders(@Nullable String deliveryId, long timestamp, List<byte[]> signatures) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** A full stop, or digits that could be a time, would let other headers claim what was signed with this id. */
    private static final Pattern AMBIGUOUS_ID = Pattern.compile(".*\\..*|[0-9]{10,15}");

    private static final int LONGEST_HEADER = 2_000;
    private static final int MOST_SIGNATURES = 10;
    private static final int SIGNATURE_BYTES = 32;
    private static final String STANDARD_PREFIX = "v1,";
    private static final String SIMPLE_PREFIX = "sha256=";

    /** Standard Webhooks if any of its headers is there, else the simple variant. */
    static SignedHeaders parse(Function<String, List<String>> headers) {
        boolean standard = !headers.apply("webhook-id").isEmpty()
                || !headers.apply("webhook-timestamp").isEmpty()
                || !headers.apply("webhook-signature").isEmpty();
        return standard ? standard(headers) : simple(headers);
    }

    private static SignedHeaders standard(Function<String, List<String>> headers) {
        var id = only(headers.apply("webhook-id"));
        if (!ID.matcher(id).matches()) {
            throw new DeliveryRefused(Refusal.SIGNATURE_INVALID);
        }
        if (AMBIGUOUS_ID.matcher(id).matches()) {
            throw new DeliveryRefused(Refusal.ID_AMBIGUOUS);
        }
        long timestamp = seconds(only(headers.apply("webhook-timestamp")));
        var claimed = only(headers.apply("webhook-signature")).split(" ", MOST_SIGNATURES + 1);
        var signatures = new ArrayList<byte[]>();
        for (var signature : claimed) {
            if (signature.startsWith(STANDARD_PREFIX)) {
                base64(signature.substring(STANDARD_PREFIX.length()), signatures);
            }
        }
        return new SignedHeaders(id, timestamp, checked(claimed.length, signatures));
    }

    private static SignedHeaders simple(Function<String, List<String>> headers) {
        long timestamp = seconds(only(headers.apply("X-Timestamp")));
        var claimed = only(headers.apply("X-Signature"));
        var signatures = new ArrayList<byte[]>();
        if (claimed.startsWith(SIMPLE_PREFIX)) {
            hex(claimed.substring(SIMPLE_PREFIX.length()), signatures);
        }
        return new SignedHeaders(null, timestamp, checked(1, signatures));
    }

    void requireFresh(Instant now, Duration tolerance) {
        if (Math.abs(now.getEpochSecond() - timestamp) > tolerance.toSeconds()) {
            throw new DeliveryRefused(Refusal.TIMESTAMP_OUT_OF_RANGE);
        }
    }

    /** What is signed before the body. */
    byte[] prefix() {
        var text = deliveryId == null ? timestamp + "." : deliveryId + "." + timestamp + ".";
        return text.getBytes(UTF_8);
    }

    private static String only(List<String> values) {
        if (values.size() != 1 || values.getFirst().length() > LONGEST_HEADER) {
            throw new DeliveryRefused(Refusal.SIGNATURE_INVALID);
        }
        return values.getFirst();
    }

    private static long seconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            throw new DeliveryRefused(Refusal.TIMESTAMP_OUT_OF_RANGE);
        }
        return Long.parseLong(text);
    }

    private static List<byte[]> checked(int claimed, List<byte[]> signatures) {
        var rightLength = signatures.stream()
                .filter(bytes -> bytes.length == SIGNATURE_BYTES)
                .toList();
        if (claimed > MOST_SIGNATURES || rightLength.isEmpty()) {
            throw new DeliveryRefused(Refusal.SIGNATURE_INVALID);
        }
        return rightLength;
    }

    /** What is no Base64 is no signature either; another in the list may be one. */
    private static void base64(String text, List<byte[]> signatures) {
        try {
            signatures.add(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            signatures.add(new byte[0]);
        }
    }

    private static void hex(String text, List<byte[]> signatures) {
        try {
            signatures.add(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            signatures.add(new byte[0]);
        }
    }
}
