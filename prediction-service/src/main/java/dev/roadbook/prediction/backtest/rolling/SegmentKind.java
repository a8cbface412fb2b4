package dev.roadbook.prediction.backtest.rolling;

/** Accounts of a kind, by how much was known of them and by how often they buy. */
public enum SegmentKind {
    FEW_GAPS("2–4 gaps known") {
        @Override
        boolean has(Dated event) {
            return event.gapsBefore() < 5;
        }
    },
    SOME_GAPS("5–9 gaps known") {
        @Override
        boolean has(Dated event) {
            return event.gapsBefore() >= 5 && event.gapsBefore() < 10;
        }
    },
    MANY_GAPS("10 or more gaps known") {
        @Override
        boolean has(Dated event) {
            return event.gapsBefore() >= 10;
        }
    },
    WEEKLY("buys about weekly") {
        @Override
        boolean has(Dated event) {
            return event.median() <= 10;
        }
    },
    MONTHLY("buys about monthly") {
        @Override
        boolean has(Dated event) {
            return event.median() > 10 && event.median() <= 45;
        }
    },
    RARELY("buys rarely") {
        @Override
        boolean has(Dated event) {
            return event.median() > 45;
        }
    };

    private final String label;

    SegmentKind(String label) {
        this.label = label;
    }

    abstract boolean has(Dated event);

    public String label() {
        return label;
    }
}
