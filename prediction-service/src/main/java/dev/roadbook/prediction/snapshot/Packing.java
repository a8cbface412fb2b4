package dev.roadbook.prediction.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes a text small: deflated with the words that all of them have in common.
 *
 * <p>The first byte names the dictionary. A dictionary is never edited: what was packed with it needs it for ever.
 */
final class Packing {

    private static final byte VERSION = 1;
    private static final byte[] DICTIONARY = dictionary("/snapshot/dictionary-1.txt");

    private Packing() {}

    static byte[] pack(String text) {
        var packed = new ByteArrayOutputStream(512);
        packed.write(VERSION);
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text.getBytes(UTF_8));
            deflater.finish();
            var buffer = new byte[1024];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }

    static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != VERSION) {
            throw new IllegalArgumentException("a snapshot packed in an unknown way");
        }
        try (var inflater = new Inflater(true)) {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, 1, packed.length - 1);
            return inflate(inflater);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a damaged snapshot", e);
        }
    }

    private static String inflate(Inflater inflater) throws DataFormatException {
        var text = new ByteArrayOutputStream(4096);
        var buffer = new byte[4096];
        while (!inflater.finished()) {
            int read = inflater.inflate(buffer);
            if (read == 0 && !inflater.finished()) {
                throw new DataFormatException("ends too early");
            }
            text.write(buffer, 0, read);
        }
        return text.toString(UTF_8);
    }

    private static byte[] dictionary(String resource) {
        try (InputStream in = Packing.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
