package dev.roadbook.ingestion.batch;

/** A sender used the id of an earlier delivery for another file. */
public final class DeliveryIdReused extends RuntimeException {

    DeliveryIdReused(String deliveryId) {
        super("the delivery id %s was used for another file".formatted(deliveryId));
    }
}
