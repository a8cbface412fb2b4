package dev.roadbook.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A browser's end of a live stream: it remembers what it heard. */
final class OpenPage implements AutoCloseable {

    private final InputStream body;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    OpenPage(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        var buffer = new byte[8192];
        try {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                hear(new String(buffer, 0, read, UTF_8));
            }
        } catch (IOException e) {
            hear("\n:" + e);
        } finally {
            ended = true;
        }
    }

    private void hear(String text) {
        heard.add(text);
    }

    String text() {
        return String.join("", heard);
    }

    boolean hasEnded() {
        return ended;
    }

    boolean hasHeard(String event) {
        return !heard(event).isEmpty();
    }

    /** The data of each event of a name. */
    List<String> heard(String event) {
        return Stream.of(text().split("\n\n", -1))
                .filter(block -> block.contains("event:" + event + "\n"))
                .map(block -> block.substring(block.indexOf("data:") + 5))
                .toList();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
