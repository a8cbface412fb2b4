package dev.roadbook.dashboard.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page: a mailbox, and a thread that carries its events to the browser. */
final class LiveStream implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

    private final Reader reader;
    private final Mailbox mailbox;
    private final Duration lifetime;
    private final LiveProperties properties;
    private final SseEmitter emitter = new SseEmitter(0L);

    LiveStream(Reader reader, Duration lifetime, LiveProperties properties) {
        this.reader = reader;
        this.lifetime = lifetime;
        this.properties = properties;
        this.mailbox = new Mailbox(properties.mailboxSize());
        // The container tells us first when a browser has gone; the writer would notice at its next heartbeat.
        emitter.onCompletion(mailbox::close);
        emitter.onError(_ -> mailbox.close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /**
     * Says that the stream is open. To be called by the request's thread: with this the headers leave, and the filters that
     * thread comes back to write headers of their own, which must not happen while another thread sends them.
     */
    void open() {
        try {
            emitter.send(SseEmitter.event()
                    .reconnectTime(properties.reconnectAfter().toMillis())
                    .comment("open"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reader reader() {
        return reader;
    }

    /** Leaves events for the page; false when it has fallen too far behind. */
    boolean tell(List<LiveEvent> events) {
        return events.isEmpty() || mailbox.put(events);
    }

    void close() {
        mailbox.close();
    }

    @Override
    public void run() {
        var end = System.nanoTime() + lifetime.toNanos();
        try {
            while (!mailbox.isClosed() && System.nanoTime() - end < 0) {
                sendNext(Duration.ofNanos(end - System.nanoTime()));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("reader has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void sendNext(Duration left) throws IOException, InterruptedException {
        var events = mailbox.take(left.compareTo(properties.heartbeat()) < 0 ? left : properties.heartbeat());
        if (!events.isEmpty()) {
            send(events);
        } else if (!mailbox.isClosed() && left.compareTo(properties.heartbeat()) >= 0) {
            emitter.send(SseEmitter.event().name("heartbeat").data(Map.of(), MediaType.APPLICATION_JSON));
        }
    }

    /** All in one write: a batch changes thousands of accounts at once. */
    private void send(List<LiveEvent> events) throws IOException {
        var parts = new LinkedHashSet<DataWithMediaType>();
        for (var event : events) {
            parts.addAll(SseEmitter.event()
                    .name(event.name())
                    .data(event.data(), MediaType.APPLICATION_JSON)
                    .build());
        }
        emitter.send(parts);
    }
}
