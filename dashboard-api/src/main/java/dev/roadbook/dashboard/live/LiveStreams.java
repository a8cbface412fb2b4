package dev.roadbook.dashboard.live;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages open at this instance. */
@Component
class LiveStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

    private final LiveProperties properties;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Counter dropped;
    private volatile boolean running;

    LiveStreams(LiveProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.dropped = Counter.builder("roadbook.live.dropped")
                .description("Streams closed because their reader fell behind")
                .register(meters);
        meters.gaugeCollectionSize("roadbook.live.streams", List.of(), open);
    }

    /** Opens a stream that ends with the caller's token. */
    SseEmitter open(Caller caller, Duration lifetime) {
        if (!running || open.size() >= properties.maxStreams()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "No further stream can be opened here now.");
        }
        var stream = new LiveStream(new Reader(caller), lifetime, properties);
        stream.open();
        open.add(stream);
        Thread.ofVirtual().name("live-" + caller.username()).start(() -> {
            try {
                stream.run();
            } finally {
                open.remove(stream);
            }
        });
        return stream.emitter();
    }

    boolean isIdle() {
        return open.isEmpty();
    }

    /** Tells each page what its reader may hear, and lets go of those who do not keep up. */
    void tell(Function<Reader, List<LiveEvent>> events) {
        for (var stream : open) {
            if (!stream.tell(events.apply(stream.reader()))) {
                drop(stream);
            }
        }
    }

    private void drop(LiveStream stream) {
        open.remove(stream);
        stream.close();
        dropped.increment();
        log.info("slow stream dropped username={}", stream.reader().caller().username());
    }

    /** Ends every stream; browsers connect again and read their lists anew. */
    void closeAll() {
        open.forEach(LiveStream::close);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Comes before the web server's graceful shutdown, which waits for open requests. */
    @Override
    public void stop() {
        running = false;
        closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
