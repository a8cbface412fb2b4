package dev.roadbook.prediction.outcome.rfm;

/** Names of the portfolio's parts, with the points each gives to an account's priority. */
public enum Segment {
    CHAMPIONS("Champions", 1),
    LOYAL("Loyal", 2),
    POTENTIAL_LOYALISTS("Potential Loyalists", 4),
    NEW("New", 3),
    PROMISING("Promising", 5),
    CANT_LOSE("Can't Lose", 10),
    AT_RISK("At Risk", 8),
    LOST("Lost", 2),
    HIBERNATING("Hibernating", 7),
    NEED_ATTENTION("Need Attention", 6);

    private final String label;
    private final int priorityPoints;

    Segment(String label, int priorityPoints) {
        this.label = label;
        this.priorityPoints = priorityPoints;
    }

    public String label() {
        return label;
    }

    public int priorityPoints() {
        return priorityPoints;
    }

    /** The first that applies. */
    static Segment of(int recency, int frequency, int monetary) {
        if (recency >= 4 && frequency >= 4 && monetary >= 4) {
            return CHAMPIONS;
        }
        if (recency >= 3 && frequency >= 3 && monetary >= 3) {
            return LOYAL;
        }
        if (recency >= 4) {
            return frequency >= 2 && monetary >= 2 ? POTENTIAL_LOYALISTS : frequency <= 2 ? NEW : NEED_ATTENTION;
        }
        if (recency == 3) {
            return frequency <= 2 && monetary <= 2 ? PROMISING : NEED_ATTENTION;
        }
        if (frequency >= 4 && monetary >= 4) {
            return CANT_LOSE;
        }
        if (frequency >= 3 && monetary >= 3) {
            return AT_RISK;
        }
        if (recency <= 1 && frequency <= 1 && monetary <= 2) {
            return LOST;
        }
        return frequency <= 2 ? HIBERNATING : NEED_ATTENTION;
    }
}
