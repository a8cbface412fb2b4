package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.batch.Receipt.Outcome;
import dev.roadbook.ingestion.batch.lane.Lanes;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a file in one transaction; unique constraints decide, so any number of instances may try at once. */
@Component
class Registration {

    private final Batches batches;
    private final KnownDeliveries deliveries;
    private final Lanes lanes;
    private final Clock clock;

    Registration(Batches batches, KnownDeliveries deliveries, Lanes lanes, Clock clock) {
        this.batches = batches;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Transactional
    Receipt register(UUID id, NewFile file) {
        var now = clock.instant();
        lanes.open(file.source());
        var outcome = batches.add(id, file, now) == 1 ? Outcome.ACCEPTED : Outcome.KNOWN_CONTENT;
        var batchId = outcome == Outcome.ACCEPTED ? id : batches.idOfContent(file.source(), file.contentSha256());
        if (file.deliveryId() != null) {
            var known = deliveries.noteOrFind(file, file.deliveryId(), batchId, now);
            if (known != null && !known.contentSha256().equals(file.contentSha256())) {
                throw new DeliveryIdReused(file.deliveryId());
            }
            if (known != null) {
                return new Receipt(known.batchId(), Outcome.KNOWN_DELIVERY);
            }
        }
        return new Receipt(batchId, outcome);
    }
}
