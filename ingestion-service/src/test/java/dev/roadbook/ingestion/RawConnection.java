package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A sender that speaks HTTP by hand, badly. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static String head(String id, long timestamp, String signature) {
        return """
                POST /webhook/sales HTTP/1.1\r
                Host: localhost\r
                webhook-id: %s\r
                webhook-timestamp: %d\r
                webhook-signature: %s\r
                """.formatted(id, timestamp, signature);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Sends the same again and again until the server has something to say. */
    void sendUntilAnswered(String text, int times) throws IOException {
        for (int i = 0; i < times && socket.getInputStream().available() == 0; i++) {
            send(text);
        }
    }

    /** Sends a byte now and then, until the server has had enough. */
    void trickle(Duration pause, Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end && socket.getInputStream().available() == 0) {
            send("x");
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** What the server says, or "closed" if it hung up before it was told everything. */
    String statusLineUnlessCut(String text) {
        try {
            send(text);
            return statusLine();
        } catch (IOException e) {
            return "closed";
        }
    }

    String statusLine() throws IOException {
        var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        return line == null ? "closed" : line;
    }

    /** Breaks the connection as a network does, without a farewell. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
