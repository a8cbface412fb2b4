package dev.roadbook.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A service that does not keep its connections as it seemed it would; it answers properly unless told otherwise. */
final class Fickle implements AutoCloseable {

    enum Way {
        /** Reads everything and answers. */
        ANSWER,
        /** The same, and then closes the connection without having announced it. */
        ANSWER_AND_CLOSE,
        /** Refuses before it has read the body, and closes the connection at once. */
        REFUSE_UNREAD,
        /** The same, and announces it. */
        REFUSE_UNREAD_SAYING_SO,
        /** Refuses before it has read the body, and closes the connection when it has come to its unread rest. */
        REFUSE_AND_CLOSE_LATER,
        /** Reads nothing until no more can be sent to it, refuses, and closes the connection. */
        REFUSE_CHOKED,
        /** Reads everything and closes the connection. */
        HANG_UP
    }

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");

    private final ServerSocket server;
    private final Queue<Way> ways = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    Fickle() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** How the next requests are dealt with. */
    void next(Way... next) {
        ways.addAll(List.of(next));
    }

    /** The request lines so far. */
    List<String> asked() {
        return asked;
    }

    int openConnections() {
        return open.get();
    }

    void forget() {
        ways.clear();
        asked.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                open.incrementAndGet();
                Thread.startVirtualThread(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            for (var head = head(in); !head.isEmpty() && answer(head, in, connection); head = head(in)) {
                // the next request
            }
        } catch (IOException e) {
            // the gateway let go of it first
        } finally {
            open.decrementAndGet();
        }
    }

    /** Whether the connection is kept. */
    private boolean answer(String head, InputStream in, Socket connection) throws IOException {
        asked.add(head.lines().findFirst().orElseThrow());
        var way = ways.poll();
        return switch (way == null ? Way.ANSWER : way) {
            case ANSWER -> {
                readBody(head, in);
                write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                yield true;
            }
            case ANSWER_AND_CLOSE -> {
                readBody(head, in);
                write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                yield false;
            }
            case REFUSE_UNREAD -> {
                write(connection, "HTTP/1.1 401 \r\nContent-Length: 2\r\n\r\nno");
                yield false;
            }
            case REFUSE_UNREAD_SAYING_SO -> {
                write(connection, "HTTP/1.1 401 \r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
                yield false;
            }
            case REFUSE_AND_CLOSE_LATER -> {
                write(connection, "HTTP/1.1 401 \r\nContent-Length: 2\r\n\r\nno");
                readBody(head, in);
                yield in.read() < 0;
            }
            case REFUSE_CHOKED -> {
                awaitStandstill(in);
                write(connection, "HTTP/1.1 401 \r\nContent-Length: 2\r\n\r\nno");
                yield false;
            }
            case HANG_UP -> {
                readBody(head, in);
                yield false;
            }
        };
    }

    /** Until what was sent and not read grows no more. */
    private static void awaitStandstill(InputStream in) {
        var unread = new ArrayList<Integer>();
        Awaitility.await().until(() -> {
            unread.add(in.available());
            return unread.size() > 2 && unread.getLast() > 0 && unread.getLast().equals(unread.get(unread.size() - 2));
        });
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.append((char) read);
            if (read == '\n' && head.indexOf("\r\n\r\n") >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    private static void readBody(String head, InputStream in) throws IOException {
        var length = LENGTH.matcher(head);
        if (length.find()) {
            in.skipNBytes(Long.parseLong(length.group(1)));
        }
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
