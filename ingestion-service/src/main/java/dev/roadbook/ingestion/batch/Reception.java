package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.batch.Receipt.Outcome;
import dev.roadbook.ingestion.storage.IncomingFile;
import dev.roadbook.platform.web.ProblemException;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a stored file as a new batch, or recognises it; returns only when a crash can no longer lose it. */
@Component
public class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Registration registration;
    private final ApplicationEventPublisher events;

    Reception(Registration registration, ApplicationEventPublisher events) {
        this.registration = registration;
        this.events = events;
    }

    /** When the database fails the file stays: whether the row was committed may be unknown. */
    public Receipt receive(IncomingFile incoming, NewFile file) {
        return receive(incoming, file, _ -> {});
    }

    /**
     * Takes a file together with what else comes of it, or neither.
     *
     * @param also what is written in the transaction of a new batch; it refuses the file by a {@link ProblemException}
     */
    public Receipt receive(IncomingFile incoming, NewFile file, Consumer<UUID> also) {
        var id = UUID.randomUUID();
        incoming.keepAs(id);
        Receipt receipt;
        try {
            receipt = registration.register(id, file, also);
        } catch (DeliveryIdReused | ProblemException e) {
            incoming.takeBack();
            throw e;
        }
        if (receipt.outcome() == Outcome.ACCEPTED) {
            log.info("batch received batchId={} source={} bytes={}", id, file.source(), file.sizeBytes());
            events.publishEvent(new BatchReceived(id));
        } else {
            incoming.takeBack();
            log.info("delivery repeated batchId={} outcome={}", receipt.batchId(), receipt.outcome());
        }
        return receipt;
    }
}
