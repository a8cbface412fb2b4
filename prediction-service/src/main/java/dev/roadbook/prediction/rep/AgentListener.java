package dev.roadbook.prediction.rep;

import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of representatives and of what they do. */
@Component
class AgentListener {

    private final Deliveries deliveries;
    private final Agents agents;

    AgentListener(Deliveries deliveries, Agents agents) {
        this.deliveries = deliveries;
        this.agents = agents;
    }

    @KafkaListener(id = "prediction.reps", topics = Topics.REPS)
    void onReps(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch -> agents.keep(batch.stream().map(AgentListener::agent).toList()));
    }

    @KafkaListener(id = "prediction.rep-activities", topics = Topics.REP_ACTIVITIES)
    void onActivities(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch -> agents.keepActivities(
                        batch.stream().map(AgentListener::activity).toList()));
    }

    private static AgentFacts agent(Delivery delivery) {
        if (delivery.event() instanceof RepChanged rep) {
            return new AgentFacts(
                    rep.getRepId(),
                    rep.getRevision(),
                    rep.getName(),
                    rep.getRegion(),
                    rep.getActive(),
                    rep.getMonthlyTargets().stream()
                            .map(target -> new AgentFacts.Target(
                                    target.getFromMonth(), target.getAmount(), target.getCurrency()))
                            .toList());
        }
        throw new IllegalArgumentException(
                "not a representative: " + delivery.event().getSchema().getFullName());
    }

    private static ActivityFacts activity(Delivery delivery) {
        if (delivery.event() instanceof RepActivityRecorded activity) {
            return new ActivityFacts(
                    activity.getActivityId(),
                    activity.getRevision(),
                    activity.getRepId(),
                    activity.getKind().name(),
                    activity.getHappenedOn(),
                    activity.getCount());
        }
        throw new IllegalArgumentException(
                "not an activity: " + delivery.event().getSchema().getFullName());
    }
}
