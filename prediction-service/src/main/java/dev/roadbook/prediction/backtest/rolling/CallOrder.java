package dev.roadbook.prediction.backtest.rolling;

/** Ways to decide whom to call first. */
public enum CallOrder {
    CALL_VALUE("call value"),
    LIFETIME_REVENUE("lifetime revenue"),
    PURCHASE_DAYS("purchase days"),
    LATEST_PURCHASE("latest purchase"),
    PRIORITY("priority"),
    HINDSIGHT("best in hindsight");

    private final String label;

    CallOrder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
