package dev.roadbook.dashboard.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Events that wait for one reader: never more than fit, and one a subject. */
final class Mailbox {

    private record Slot(String name, String subject) {}

    private final int size;
    private final LinkedHashMap<Slot, LiveEvent> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    Mailbox(int size) {
        this.size = size;
    }

    /** Leaves events for the reader; false when they do not fit. */
    boolean put(List<LiveEvent> events) {
        lock.lock();
        try {
            events.forEach(event -> waiting.put(new Slot(event.name(), event.subject()), event));
            changed.signal();
            return waiting.size() <= size;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that waits, as soon as there is something; nothing when time is up or the box is closed. */
    List<LiveEvent> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            var events = List.copyOf(waiting.values());
            waiting.clear();
            return events;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
