package dev.roadbook.platform.kafka;

/** Topic names for listeners; a prefix lets several installations share a cluster. */
public final class Topics {

    private static final String PREFIX = "${roadbook.kafka.topic-prefix:}";

    public static final String ACCOUNTS = PREFIX + "roadbook.accounts.v1";
    public static final String PRODUCTS = PREFIX + "roadbook.products.v1";
    public static final String REPS = PREFIX + "roadbook.reps.v1";
    public static final String REP_ACTIVITIES = PREFIX + "roadbook.rep-activities.v1";
    public static final String ORDERS = PREFIX + "roadbook.orders.v1";
    public static final String SALES_BATCHES = PREFIX + "roadbook.sales-batches.v1";
    public static final String PREDICTIONS = PREFIX + "roadbook.predictions.v1";
    public static final String PURCHASES = PREFIX + "roadbook.purchases.v1";
    public static final String REP_PERFORMANCE = PREFIX + "roadbook.rep-performance.v1";
    public static final String RECOMMENDATIONS = PREFIX + "roadbook.recommendations.v1";
    public static final String REMINDERS = PREFIX + "roadbook.reminders.v1";
    public static final String CAMPAIGNS = PREFIX + "roadbook.campaigns.v1";
    public static final String ACTIVITY = PREFIX + "roadbook.activity.v1";

    private Topics() {}
}
