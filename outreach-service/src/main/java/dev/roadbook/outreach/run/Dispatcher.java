package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.Claims;
import dev.roadbook.outreach.ledger.LedgerProperties;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Carrier;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works off the intents whose time has come; any number of instances may do so at once. */
@Component
public class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Rounds rounds;
    private final Claims claims;
    private final Attempts attempts;
    private final Lane lane;
    private final Carrier carrier;
    private final MailMeters meters;
    private final LedgerProperties properties;

    Dispatcher(
            Rounds rounds,
            Claims claims,
            Attempts attempts,
            Lane lane,
            Carrier carrier,
            MailMeters meters,
            LedgerProperties properties) {
        this.rounds = rounds;
        this.claims = claims;
        this.attempts = attempts;
        this.lane = lane;
        this.carrier = carrier;
        this.meters = meters;
        this.properties = properties;
    }

    /** Sends until nothing is left to claim, the mail server needs a pause, or the service stops. */
    public DispatchReport dispatch() {
        var report = new DispatchReport();
        rounds.during(() -> dispatch(report));
        return report;
    }

    private void dispatch(DispatchReport report) {
        sweep();
        var further = new ConcurrentLinkedQueue<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new Lanes(report, threads, further).work();
            awaitEnd(further);
        }
    }

    private void sweep() {
        var swept = claims.sweep();
        swept.unknown().forEach(intent -> {
            attempts.add(intent, State.UNKNOWN.name(), null, Setback.LEASE_EXPIRED.name());
            meters.settled(State.UNKNOWN);
            log.warn("mail may or may not have been sent intentId={} subject={}", intent.id(), intent.subject());
        });
        if (swept.released() > 0) {
            log.info("claims taken back count={}", swept.released());
        }
    }

    /** A lane may open another until the moment it ends. */
    private static void awaitEnd(Queue<Future<?>> further) {
        try {
            for (var each = further.poll(); each != null; each = further.poll()) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mails are sent", e);
        }
    }

    /** The lanes of a dispatch: the first in the thread of who asked for it, another where one found more than it takes. */
    private final class Lanes {

        private final DispatchReport report;
        private final ExecutorService threads;
        private final Queue<Future<?>> further;
        private final AtomicInteger opened = new AtomicInteger(1);

        Lanes(DispatchReport report, ExecutorService threads, Queue<Future<?>> further) {
            this.report = report;
            this.threads = threads;
            this.further = further;
        }

        void work() {
            try (var trip = carrier.depart()) {
                while (lane.sendSome(trip, report, this::openAnother)) {
                    log.debug("another round of mails");
                }
            }
        }

        private void openAnother() {
            if (opened.getAndUpdate(lanes -> Math.min(lanes + 1, properties.lanes())) < properties.lanes()) {
                further.add(threads.submit(this::work));
            }
        }
    }
}
