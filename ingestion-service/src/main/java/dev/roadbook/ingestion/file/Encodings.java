package dev.roadbook.ingestion.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds a text's encoding: its byte order mark, else UTF-8 if all of it is, else the fallback. */
final class Encodings {

    private static final int CHUNK = 64 * 1024;

    private Encodings() {}

    /** Reads the stream, perhaps to its end. */
    static Charset detect(InputStream in, Charset fallback) throws IOException {
        var text = new BufferedInputStream(in, CHUNK);
        text.mark(4);
        var mark = text.readNBytes(3);
        text.reset();
        if (mark.length >= 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark.length >= 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(text) ? StandardCharsets.UTF_8 : fallback;
    }

    private static boolean isUtf8(InputStream text) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK);
        var characters = CharBuffer.allocate(CHUNK);
        boolean end = false;
        while (!end) {
            int read = text.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            if (decoder.decode(bytes, characters, end).isError()) {
                return false;
            }
            bytes.compact();
            characters.clear();
        }
        return true;
    }
}
