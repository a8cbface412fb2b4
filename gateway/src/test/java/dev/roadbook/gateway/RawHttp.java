package dev.roadbook.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test may be as rude as it likes. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
    }

    /** Sends a whole request and reads until the server closes. */
    public static String exchange(int port, String request) throws IOException {
        try (var raw = new RawHttp(port)) {
            raw.send(request);
            return raw.readToEnd();
        }
    }

    public void send(String text) throws IOException {
        out().write(text.getBytes(StandardCharsets.ISO_8859_1));
        out().flush();
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    public String readToEnd() throws IOException {
        var text = new ByteArrayOutputStream();
        in().transferTo(text);
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads until the answer contains the text, or ends without it. */
    public String readUntil(String text) throws IOException {
        var answer = new StringBuilder();
        for (int read = in().read(); read >= 0; read = in().read()) {
            answer.append((char) read);
            if (read == text.charAt(text.length() - 1) && answer.indexOf(text) >= 0) {
                break;
            }
        }
        return answer.toString();
    }

    /** Hangs up without a proper end, as a crashed sender does. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
