package dev.roadbook.schemas;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.CampaignCompleted;
import dev.roadbook.events.CampaignCreated;
import dev.roadbook.events.CampaignLaunched;
import dev.roadbook.events.CampaignPaused;
import dev.roadbook.events.MailHandedOver;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.events.SalesBatchIngested;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Every topic of the product; topics are created and checked from here and nowhere else. */
public enum Topic {
    ACCOUNTS("roadbook.accounts.v1", "accountId", Retention.compacted(), AccountChanged.SCHEMA$),
    PRODUCTS("roadbook.products.v1", "sku", Retention.compacted(), ProductChanged.SCHEMA$),
    REPS("roadbook.reps.v1", "repId", Retention.compacted(), RepChanged.SCHEMA$),
    REP_ACTIVITIES("roadbook.rep-activities.v1", "repId", Retention.years(2), RepActivityRecorded.SCHEMA$),
    ORDERS(
            "roadbook.orders.v1",
            "accountId; batchId for boundaries",
            Retention.years(5),
            OrderRecorded.SCHEMA$,
            OrderRetracted.SCHEMA$,
            BatchBoundary.SCHEMA$),
    SALES_BATCHES("roadbook.sales-batches.v1", "batchId", Retention.years(2), SalesBatchIngested.SCHEMA$),
    PREDICTIONS("roadbook.predictions.v1", "accountId", Retention.compacted(), PredictionsUpdated.SCHEMA$),
    PURCHASES("roadbook.purchases.v1", "accountId", Retention.years(2), PurchaseDetected.SCHEMA$),
    REP_PERFORMANCE("roadbook.rep-performance.v1", "repId", Retention.compacted(), RepPerformanceUpdated.SCHEMA$),
    RECOMMENDATIONS("roadbook.recommendations.v1", "accountId", Retention.compacted(), RecommendationsUpdated.SCHEMA$),
    REMINDERS("roadbook.reminders.v1", "accountId", Retention.years(2), ReminderSent.SCHEMA$, ReminderResolved.SCHEMA$),
    HAND_OVERS("roadbook.hand-overs.v1", "remainder of number by 64", Retention.compacted(), MailHandedOver.SCHEMA$),
    CAMPAIGNS(
            "roadbook.campaigns.v1",
            "campaignId",
            Retention.years(2),
            CampaignCreated.SCHEMA$,
            CampaignLaunched.SCHEMA$,
            CampaignPaused.SCHEMA$,
            CampaignCompleted.SCHEMA$),
    ACTIVITY("roadbook.activity.v1", "accountId or actor", Retention.years(2), ActivityRecorded.SCHEMA$);

    /** Topics that follow an account share this number, so one instance sees all of an account. */
    public static final int PARTITIONS = 12;

    private final String topicName;
    private final String keyedBy;
    private final Retention retention;
    private final List<Schema> events;
    private final Schema schema;

    Topic(String topicName, String keyedBy, Retention retention, Schema... events) {
        this.topicName = topicName;
        this.keyedBy = keyedBy;
        this.retention = retention;
        this.events = List.of(events);
        this.schema = events.length == 1 ? events[0] : Schema.createUnion(events);
    }

    public String topicName() {
        return topicName;
    }

    public String keyedBy() {
        return keyedBy;
    }

    public Retention retention() {
        return retention;
    }

    /** Schemas of the events that may appear on this topic. */
    public List<Schema> events() {
        return events;
    }

    /** The schema registered for the topic: its one event, or a union of all of them. */
    public Schema schema() {
        return schema;
    }

    /** The registry subject of this topic's values. */
    public String subject() {
        return topicName + "-value";
    }

    /** The topic on which this event lives. */
    public static Topic of(Schema event) {
        return Stream.of(values())
                .filter(topic -> topic.events.contains(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic carries " + event.getFullName()));
    }
}
