package dev.roadbook.prediction.backtest;

/** A sales file, or an option, that a backtest cannot work with; the message is for the person who gave it. */
final class UnreadableSales extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableSales(String message) {
        super(message);
    }
}
