package dev.roadbook.recommendation.ranker.measure.file;

/** A file, or an option, that nothing can be measured with; the message is for the person who gave it. */
public final class UnreadableOrders extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableOrders(String message) {
        super(message);
    }
}
