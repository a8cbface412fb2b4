package dev.roadbook.prediction.scoring;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.jdbc.Sha256;
import dev.roadbook.prediction.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** What tells one content from another: the digest of the event's bytes, ids and instants left out. */
final class ContentHash {

    private static final SpecificDatumWriter<PredictionsUpdated> WRITER =
            new SpecificDatumWriter<>(PredictionsUpdated.class);

    private ContentHash() {}

    static String of(Outcome outcome) {
        return Sha256.of(bytes(PredictionEvents.contentOf(outcome)));
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
}
