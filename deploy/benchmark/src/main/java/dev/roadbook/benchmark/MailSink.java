package dev.roadbook.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server on the loopback interface that takes everything, as a process of its own so that its work is told from
 * that of the product. Each line it reads from its standard input it answers with what it has taken; {@code mail} is
 * answered with the latest mail, its length first.
 */
public final class MailSink {

    private static final int LISTENING = 256;

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long first;
    private volatile long last;
    private volatile byte[] latest = {};

    private MailSink() {}

    public static void main(String[] arguments) throws IOException {
        var sink = new MailSink();
        try (var listener = new ServerSocket(0, LISTENING, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            Thread.ofPlatform().daemon().start(() -> sink.accept(listener));
            var questions = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (var line = questions.readLine(); line != null; line = questions.readLine()) {
                sink.answer(line);
            }
        }
    }

    private void answer(String question) throws IOException {
        if (question.equals("mail")) {
            var mail = latest;
            System.out.println(mail.length);
            System.out.write(mail);
        } else if (question.equals("forget")) {
            count.set(0);
            bytes.set(0);
            System.out.println("forgotten");
        } else {
            System.out.printf(Locale.ROOT, "%d %d %d %d%n", count.get(), bytes.get(), first, last);
        }
        System.out.flush();
    }

    private void accept(ServerSocket listener) {
        try {
            while (true) {
                var socket = listener.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException e) {
            assert listener.isClosed() : e;
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Conversation(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream()).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void taken(byte[] mail) {
        last = System.nanoTime();
        bytes.addAndGet(mail.length);
        latest = mail;
        if (count.incrementAndGet() == 1) {
            first = last;
        }
    }

    private final class Conversation {

        private final InputStream in;
        private final OutputStream out;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Conversation(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            say("220 sink");
            while (readLine()) {
                var command = line.toString(US_ASCII).stripTrailing();
                if (command.equalsIgnoreCase("DATA")) {
                    say("354 go ahead");
                    taken(content());
                    say("250 2.0.0 taken");
                } else if (command.equalsIgnoreCase("QUIT")) {
                    say("221 bye");
                    return;
                } else {
                    say("250 ok");
                }
            }
        }

        private byte[] content() throws IOException {
            var mail = new ByteArrayOutputStream(1 << 14);
            while (readLine() && !isDot()) {
                line.writeTo(mail);
            }
            return mail.toByteArray();
        }

        private boolean isDot() {
            return line.size() == 3 && line.toByteArray()[0] == '.';
        }

        /** With its end; false at the end of the conversation. */
        private boolean readLine() throws IOException {
            line.reset();
            int read;
            do {
                read = in.read();
                if (read >= 0) {
                    line.write(read);
                }
            } while (read >= 0 && read != '\n');
            return line.size() > 0;
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(US_ASCII));
        }
    }
}
