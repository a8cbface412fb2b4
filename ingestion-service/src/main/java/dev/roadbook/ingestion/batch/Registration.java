package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.batch.KnownDeliveries.Known;
import dev.roadbook.ingestion.batch.Receipt.Outcome;
import dev.roadbook.ingestion.batch.lane.Lanes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
    Receipt register(UUID id, NewFile file, Consumer<UUID> also) {
        return known(file).orElseGet(() -> add(id, file, also));
    }

    /** A delivery that comes again is the same delivery, also when its file was undone since and would be taken anew. */
    private Optional<Receipt> known(NewFile file) {
        return Optional.ofNullable(file.deliveryId())
                .flatMap(deliveryId -> deliveries.find(file.source(), deliveryId))
                .map(known -> receipt(known, file));
    }

    private static Receipt receipt(Known known, NewFile file) {
        if (!known.contentSha256().equals(file.contentSha256())) {
            throw new DeliveryIdReused(String.valueOf(file.deliveryId()));
        }
        return new Receipt(known.batchId(), Outcome.KNOWN_DELIVERY);
    }

    private Receipt add(UUID id, NewFile file, Consumer<UUID> also) {
        var now = clock.instant();
        lanes.open(file.source());
        var outcome = batches.add(id, file, now) == 1 ? Outcome.ACCEPTED : Outcome.KNOWN_CONTENT;
        var batchId = outcome == Outcome.ACCEPTED ? id : batches.idOfContent(file.source(), file.contentSha256());
        if (batchId == null) {
            // What was in the way was undone between the two statements.
            return add(id, file, also);
        }
        if (file.deliveryId() != null) {
            var known = deliveries.noteOrFind(file, file.deliveryId(), batchId, now);
            if (known != null) {
                return receipt(known, file);
            }
        }
        if (outcome == Outcome.ACCEPTED) {
            also.accept(id);
        }
        return new Receipt(batchId, outcome);
    }
}
