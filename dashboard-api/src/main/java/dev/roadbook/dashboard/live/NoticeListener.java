package dev.roadbook.dashboard.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hears what any instance changed. */
@Component
@ConditionalOnWebApplication
class NoticeListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource database;
    private final NoticeBoard board;
    private final LiveStreams streams;
    private final JsonMapper json;
    private volatile @Nullable Listening listening;

    private record Listening(Thread thread, CountDownLatch end) {}

    NoticeListener(DataSource database, NoticeBoard board, LiveStreams streams, JsonMapper json) {
        this.database = database;
        this.board = board;
        this.streams = streams;
        this.json = json;
    }

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        var thread = Thread.ofPlatform().daemon().name("live-notices").unstarted(() -> listenUntil(end));
        listening = new Listening(thread, end);
        thread.start();
    }

    private void listenUntil(CountDownLatch end) {
        while (end.getCount() > 0) {
            try (var connection = database.getConnection()) {
                hear(connection, end);
            } catch (SQLException e) {
                log.warn("live notices cannot be heard reason={}", e.toString());
                pause(end);
            } finally {
                // Whatever happened in between went unheard.
                streams.closeAll();
            }
        }
    }

    private void hear(Connection connection, CountDownLatch end) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
            var postgres = connection.unwrap(PGConnection.class);
            while (end.getCount() > 0) {
                var notices = postgres.getNotifications((int) POLL.toMillis());
                for (var notice : notices) {
                    post(notice.getParameter());
                }
            }
            statement.execute("unlisten " + Announcements.CHANNEL);
        }
    }

    private void post(String notice) {
        try {
            board.post(json.readValue(notice, Notice.class));
        } catch (JacksonException e) {
            log.warn("unknown live notice, perhaps of a newer version", e);
        } catch (RuntimeException e) {
            log.warn("live notice could not be passed on", e);
            streams.closeAll();
        }
    }

    private static void pause(CountDownLatch end) {
        try {
            var _ = end.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var current = listening;
        if (current != null) {
            current.end().countDown();
            listening = null;
            join(current.thread());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(POLL.multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
