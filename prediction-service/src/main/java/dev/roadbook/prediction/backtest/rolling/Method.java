package dev.roadbook.prediction.backtest.rolling;

/** Ways to come to a date. */
public enum Method {
    /** What ships: the learned curves, or the simple rule where a rehearsal found it closer. */
    ROADBOOK("Roadbook"),
    FOREST("learned curves alone"),
    MEDIAN("last + median gap"),
    MEAN("last + mean gap"),
    LAST("last + last gap"),
    BG_NBD("BG/NBD"),
    PARETO_NBD("Pareto/NBD"),
    BOOSTED("plain gradient boosting"),
    CONSTANT("best constant in hindsight");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
