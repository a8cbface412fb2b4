package dev.roadbook.prediction.scoring;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.prediction.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** What tells one content from another: the digest of the event's bytes, ids and instants left out. */
final class ContentHash {

    private static final SpecificDatumWriter<PredictionsUpdated> WRITER =
            new SpecificDatumWriter<>(PredictionsUpdated.class);

    private ContentHash() {}

    static String of(Outcome outcome) {
        return hex(bytes(PredictionEvents.contentOf(outcome)));
    }

    private static byte[] bytes(PredictionsUpdated event) {
        var bytes = new ByteArrayOutputStream(1024);
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            WRITER.write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
