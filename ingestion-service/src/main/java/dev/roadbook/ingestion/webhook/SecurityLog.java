package dev.roadbook.ingestion.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what the webhook refused, and what an operator should know of what it took. */
@Component
class SecurityLog {

    private static final Logger log = LoggerFactory.getLogger("dev.roadbook.security");

    private final MeterRegistry meters;

    SecurityLog(MeterRegistry meters) {
        this.meters = meters;
        for (var refusal : Refusal.values()) {
            counter(refusal);
        }
    }

    void refused(Refusal refusal, String source, String remote) {
        counter(refusal).increment();
        if (refusal == Refusal.ID_REUSED) {
            log.error("delivery refused code={} source={} remote={}", code(refusal), source, remote);
        } else {
            log.warn("delivery refused code={} source={} remote={}", code(refusal), source, remote);
        }
    }

    void oldSecretUsed(String source) {
        meters.counter("roadbook.webhook.old.secret", "source", source).increment();
        log.warn("delivery signed with an old secret source={}", source);
    }

    static String code(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }

    private Counter counter(Refusal refusal) {
        return meters.counter("roadbook.webhook.refusals", "code", code(refusal));
    }
}
