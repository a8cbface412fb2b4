package dev.roadbook.ingestion.webhook;

/** A delivery was refused; nothing of it is kept. */
final class DeliveryRefused extends RuntimeException {

    private final Refusal refusal;

    DeliveryRefused(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    DeliveryRefused(Refusal refusal, Throwable cause) {
        super(refusal.detail(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
