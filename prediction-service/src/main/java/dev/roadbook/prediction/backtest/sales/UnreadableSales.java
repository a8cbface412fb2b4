package dev.roadbook.prediction.backtest.sales;

/** A sales file, or an option, that a backtest cannot work with; the message is for the person who gave it. */
public final class UnreadableSales extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableSales(String message) {
        super(message);
    }
}
