package dev.roadbook.outreach.mail;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Carries mails over SMTP, no faster than allowed, and leaves a failing server alone for a while. */
final class SmtpCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);

    private final JavaMailSenderImpl server;
    private final CircuitBreaker breaker;
    private final RateLimiter limiter;
    private final Duration deadline;

    SmtpCarrier(JavaMailSenderImpl server, CircuitBreaker breaker, RateLimiter limiter, Duration deadline) {
        this.server = server;
        this.breaker = breaker;
        this.limiter = limiter;
        this.deadline = deadline;
    }

    @Override
    public Trip depart() {
        return new SmtpTrip();
    }

    @Override
    public Delivery delivery() {
        return Delivery.live();
    }

    private final class SmtpTrip implements Trip {

        private final TripSocket socket = new TripSocket();
        private @Nullable PhasedTransport connection;

        @Override
        public Outcome carry(MimeMessage message, Gate gate) {
            if (!limiter.acquirePermission() || !breaker.tryAcquirePermission()) {
                return new Outcome.NotTried();
            }
            long start = System.nanoTime();
            try {
                var outcome = attemptInTime(message, gate);
                report(outcome, System.nanoTime() - start);
                return outcome;
            } catch (RuntimeException e) {
                // The last check itself failed; the server is not to blame and must not get the message.
                breaker.releasePermission();
                close();
                throw e;
            }
        }

        // A server that answers a letter at a time never runs into the timeout of a read.
        private Outcome attemptInTime(MimeMessage message, Gate gate) {
            var end = new CompletableFuture<Void>().completeOnTimeout(null, deadline.toMillis(), TimeUnit.MILLISECONDS);
            var _ = end.thenRun(socket::cut);
            try {
                return attempt(message, gate);
            } finally {
                end.cancel(false);
            }
        }

        private Outcome attempt(MimeMessage message, Gate gate) {
            try {
                var transport = connected();
                var outcome = transport.carry(message, recipient(message), gate);
                if (!leavesConnectionUsable(outcome, transport)) {
                    close();
                }
                return outcome;
            } catch (MessagingException e) {
                close();
                return new Outcome.Unserved(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }

        private PhasedTransport connected() throws MessagingException {
            var open = connection;
            if (open == null) {
                open = new PhasedTransport(socket.sessionLike(server.getSession()));
                open.connect(
                        server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
                connection = open;
            }
            return open;
        }

        @Override
        public void close() {
            var open = connection;
            connection = null;
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException e) {
                    log.debug("mail server did not say goodbye", e);
                }
            }
        }

        private void report(Outcome outcome, long nanos) {
            switch (outcome) {
                case Outcome.Accepted _, Outcome.Refused _ -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
                case Outcome.TemporarilyRefused(var reply)
                when reply.isServiceUnavailable() ->
                    breaker.onError(nanos, TimeUnit.NANOSECONDS, new MessagingException(reply.text()));
                case Outcome.TemporarilyRefused _ -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
                case Outcome.Unserved(var cause) ->
                    breaker.onError(nanos, TimeUnit.NANOSECONDS, new MessagingException(cause));
                case Outcome.BrokenOff(var cause) ->
                    breaker.onError(nanos, TimeUnit.NANOSECONDS, new MessagingException(cause));
                case Outcome.Unknown(var cause) ->
                    breaker.onError(nanos, TimeUnit.NANOSECONDS, new MessagingException(cause));
                case Outcome.Withheld _, Outcome.NotTried _, Outcome.Rehearsed _ -> breaker.releasePermission();
            }
        }
    }

    private static boolean leavesConnectionUsable(Outcome outcome, PhasedTransport transport) {
        return switch (outcome) {
            case Outcome.Accepted _, Outcome.Refused _, Outcome.Rehearsed _ -> true;
            case Outcome.Withheld _ -> transport.forgetEnvelope();
            case Outcome.TemporarilyRefused(var reply) -> !reply.isServiceUnavailable();
            case Outcome.Unserved _, Outcome.BrokenOff _, Outcome.Unknown _, Outcome.NotTried _ -> false;
        };
    }

    // An empty user would be tried as a user.
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    private static Address recipient(MimeMessage message) throws MessagingException {
        return message.getRecipients(RecipientType.TO)[0];
    }
}
