package dev.roadbook.dashboard.projection;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** The consumer group behind the read models: each generation has one of its own. */
@Component
public class ProjectionGroup {

    private final ObjectProvider<KafkaListenerEndpointRegistry> listeners;

    ProjectionGroup(ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        this.listeners = listeners;
    }

    public MessageListenerContainer container() {
        return Objects.requireNonNull(listeners.getObject().getListenerContainer(ProjectionListener.ID));
    }

    public List<String> topics() {
        return List.of(
                Objects.requireNonNull(container().getContainerProperties().getTopics()));
    }

    /** The first generation's group bears the plain name. */
    public String name(int generation) {
        var plain = Objects.requireNonNull(container().getGroupId()).replaceFirst("\\.g\\d+$", "");
        return generation == 1 ? plain : plain + ".g" + generation;
    }

    /** Makes the listener a member of this generation's group from its next start on. */
    public void join(int generation) {
        container().getContainerProperties().setGroupId(name(generation));
    }

    public boolean isIn(int generation) {
        return name(generation).equals(container().getGroupId());
    }
}
