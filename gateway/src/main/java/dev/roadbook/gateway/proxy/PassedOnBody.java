package dev.roadbook.gateway.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request body on its way through, never held. */
final class PassedOnBody extends AbstractHttpEntity {

    private static final int BUFFER = 64 * 1024;

    private final InputStream body;
    private final long length;
    private final Runnable abort;
    private volatile boolean begun;
    private volatile boolean sent;

    PassedOnBody(InputStream body, long length, Runnable abort) {
        super((String) null, null, length < 0);
        this.body = body;
        this.length = length;
        this.abort = abort;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        begun = true;
        var buffer = new byte[BUFFER];
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            out.write(buffer, 0, read);
            out.flush();
        }
        sent = true;
    }

    /** Whether the service was given all of it; one that answered earlier may still wait for the rest. */
    boolean isSent() {
        return sent;
    }

    /** Whether the service was given some of it, and never the rest. */
    boolean isBrokenOff() {
        return begun && !sent;
    }

    private int read(byte[] buffer) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException | RuntimeException e) {
            // or the client would end the request properly, and half a body would look whole
            abort.run();
            throw e;
        }
    }

    @Override
    public InputStream getContent() {
        return body;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
