package dev.roadbook.prediction.backtest;

/** Ways to come to a date. */
public enum Method {
    ROADBOOK("Roadbook"),
    MEDIAN("last + median gap"),
    MEAN("last + mean gap"),
    LAST("last + last gap"),
    BG_NBD("BG/NBD"),
    PARETO_NBD("Pareto/NBD"),
    CONSTANT("best constant in hindsight");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
