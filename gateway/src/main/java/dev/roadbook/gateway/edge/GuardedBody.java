package dev.roadbook.gateway.edge;

import dev.roadbook.gateway.problem.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Passes a body through as it comes, and stops it when it grows too large or comes too slowly. */
final class GuardedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private final EdgeProperties properties;
    private long count;
    private long waited;

    GuardedBody(ServletInputStream body, DataSize limit, EdgeProperties properties) {
        this.body = body;
        this.limit = limit;
        this.properties = properties;
    }

    static Refusal tooLarge(DataSize limit) {
        return Refusal.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too_large",
                "The body is larger than the %d bytes allowed here.".formatted(limit.toBytes()));
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var started = System.nanoTime();
        var read = readBody(buffer, offset, length);
        // only time spent waiting for the sender: a slow service is not its fault
        waited += System.nanoTime() - started;
        if (read > 0) {
            count += read;
            checkSize();
            checkPace();
        }
        return read;
    }

    private int readBody(byte[] buffer, int offset, int length) throws IOException {
        try {
            return body.read(buffer, offset, length);
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } catch (IOException e) {
            throw new SenderGone(e);
        }
    }

    private void checkSize() {
        if (count > limit.toBytes()) {
            throw tooLarge(limit);
        }
    }

    private void checkPace() {
        if (waited > properties.patience().toNanos() && count < waited / 1e9 * properties.pace()) {
            throw tooSlow();
        }
    }

    private static Refusal tooSlow() {
        return Refusal.of(HttpStatus.REQUEST_TIMEOUT, "too_slow", "The body came too slowly; send it again.");
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
