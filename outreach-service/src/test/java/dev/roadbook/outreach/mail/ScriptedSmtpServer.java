package dev.roadbook.outreach.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A mail server on the loopback interface that answers, hangs or dies at any point as it is told. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** Where in a conversation. */
    public enum Stage {
        GREETING,
        SENDER,
        RECIPIENT,
        DATA,
        CONTENT,
        DOT
    }

    private sealed interface Reaction {
        record Say(String reply) implements Reaction {}

        record Die() implements Reaction {}

        record Hang() implements Reaction {}

        record Drip() implements Reaction {}

        record First(Runnable action) implements Reaction {}
    }

    /**
     * A message the server took.
     *
     * @param recipients recipients of the envelope
     * @param content the message, one character a byte
     */
    public record Taken(List<String> recipients, String content) {}

    private static final Duration DRIP = Duration.ofMillis(100);

    private final ServerSocket listener;
    private final Map<Stage, Deque<Reaction>> script = new ConcurrentHashMap<>();
    private final List<String> transcript = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public ScriptedSmtpServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Answers so the next time this stage comes. */
    public void says(Stage stage, String reply) {
        script(stage).add(new Reaction.Say(reply));
    }

    /** Closes the connection the next time this stage comes, without an answer. */
    public void dies(Stage stage) {
        script(stage).add(new Reaction.Die());
    }

    /** Stops answering the next time this stage comes. */
    public void hangs(Stage stage) {
        script(stage).add(new Reaction.Hang());
    }

    /** Answers the next time this stage comes with an answer that goes on and on, a letter at a time. */
    public void drips(Stage stage) {
        script(stage).add(new Reaction.Drip());
    }

    /** Does something the next time this stage comes, then answers as usual. */
    public void first(Stage stage, Runnable action) {
        script(stage).add(new Reaction.First(action));
    }

    /** Every command line so far. */
    public List<String> transcript() {
        return List.copyOf(transcript);
    }

    /** Every complete message so far, acknowledged or not. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public int connections() {
        return connections.get();
    }

    public void reset() {
        script.values().forEach(Deque::clear);
        transcript.clear();
        taken.clear();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Deque<Reaction> script(Stage stage) {
        return script.computeIfAbsent(stage, _ -> new ConcurrentLinkedDeque<>());
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException e) {
            assert listener.isClosed() : e;
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
            new Conversation(in, socket.getOutputStream()).run();
        } catch (IOException e) {
            transcript.add("(connection lost)");
        } finally {
            open.remove(socket);
        }
    }

    private final class Conversation {

        private final BufferedReader in;
        private final OutputStream out;
        private final List<String> recipients = new CopyOnWriteArrayList<>();

        Conversation(BufferedReader in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            boolean goesOn = react(Stage.GREETING, "220 ready");
            while (goesOn) {
                var line = in.readLine();
                if (line == null) {
                    return;
                }
                transcript.add(line);
                goesOn = obey(line.toUpperCase(Locale.ROOT), line);
            }
        }

        private boolean obey(String command, String line) throws IOException {
            if (command.startsWith("EHLO") || command.startsWith("HELO")) {
                return say("250 here");
            }
            if (command.startsWith("MAIL FROM")) {
                recipients.clear();
                return react(Stage.SENDER, "250 2.1.0 ok");
            }
            if (command.startsWith("RCPT TO")) {
                recipients.add(line.substring("RCPT TO:".length()));
                return react(Stage.RECIPIENT, "250 2.1.5 ok");
            }
            if (command.equals("DATA")) {
                return data();
            }
            if (command.equals("QUIT")) {
                say("221 bye");
                return false;
            }
            return say("250 ok");
        }

        private boolean data() throws IOException {
            if (!react(Stage.DATA, "354 go ahead")) {
                return false;
            }
            if (!lastReply.startsWith("354")) {
                return true;
            }
            var content = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    taken.add(new Taken(List.copyOf(recipients), content.toString()));
                    return react(Stage.DOT, "250 2.0.0 taken");
                }
                content.append(line).append("\r\n");
                if (!script(Stage.CONTENT).isEmpty() && !react(Stage.CONTENT, null)) {
                    return false;
                }
            }
            return false;
        }

        private String lastReply = "";

        private boolean react(Stage stage, @Nullable String usual) throws IOException {
            return switch (script(stage).poll()) {
                case null -> say(usual);
                case Reaction.Say(var reply) -> say(reply);
                case Reaction.Die _ -> false;
                case Reaction.Hang _ -> {
                    while (in.read() >= 0) {
                        transcript.add("(ignored)");
                    }
                    yield false;
                }
                case Reaction.Drip _ -> {
                    while (!listener.isClosed()) {
                        out.write('2');
                        out.flush();
                        LockSupport.parkNanos(DRIP.toNanos());
                    }
                    yield false;
                }
                case Reaction.First(var action) -> {
                    action.run();
                    yield say(usual);
                }
            };
        }

        private boolean say(@Nullable String reply) throws IOException {
            if (reply != null) {
                lastReply = reply;
                out.write((reply + "\r\n").getBytes(ISO_8859_1));
                out.flush();
            }
            return reply == null || !reply.startsWith("421");
        }
    }
}
