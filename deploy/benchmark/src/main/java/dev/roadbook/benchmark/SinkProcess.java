package dev.roadbook.benchmark;

import dev.roadbook.testkit.server.ChildGuard;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** The process of a {@link MailSink}. */
final class SinkProcess implements AutoCloseable {

    private final Process process;
    private final Writer questions;
    private final DataInputStream answers;
    private final int port;

    SinkProcess() throws IOException {
        process = new ProcessBuilder(JavaCommand.of(MailSink.class))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ChildGuard.ofThisJvm().watch(process.pid());
        questions = process.outputWriter(StandardCharsets.US_ASCII);
        answers = new DataInputStream(process.getInputStream());
        port = Integer.parseInt(line());
    }

    /**
     * What it has taken.
     *
     * @param count mails
     * @param bytes their bytes
     * @param span from the first to the last
     */
    record Taken(long count, long bytes, Duration span) {}

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Taken taken() throws IOException {
        ask("taken");
        var numbers = Stream.of(line().split(" ")).mapToLong(Long::parseLong).toArray();
        return new Taken(numbers[0], numbers[1], Duration.ofNanos(numbers[3] - numbers[2]));
    }

    byte[] latestMail() throws IOException {
        ask("mail");
        var mail = new byte[Integer.parseInt(line())];
        answers.readFully(mail);
        return mail;
    }

    void forget() throws IOException {
        ask("forget");
        line();
    }

    private void ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = answers.read(); read != '\n' && read >= 0; read = answers.read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        ChildGuard.ofThisJvm().release(process.pid());
    }
}
