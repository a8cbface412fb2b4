package dev.roadbook.dashboard.rebuild;

import dev.roadbook.dashboard.projection.ProjectionGroup;
import dev.roadbook.platform.jdbc.Locks;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes the read models anew from the topics, while the old ones go on answering.
 *
 * <p>The next generation grows in a schema of its own, fed by a consumer group of its own. One transaction swaps the
 * schemas; every instance then continues in the new group, from exactly where the replay stopped.
 */
@Component
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    /** Lets one rebuild run at a time, on whichever instance. */
    static final String LOCK = "rebuild";

    private final Locks locks;
    private final Generation generation;
    private final ReadModelSchema schema;
    private final Replay replay;
    private final ProjectionGroup group;

    Rebuild(Locks locks, Generation generation, ReadModelSchema schema, Replay replay, ProjectionGroup group) {
        this.locks = locks;
        this.generation = generation;
        this.schema = schema;
        this.replay = replay;
        this.group = group;
    }

    /** Whether it was done; it is not while another instance is at it. */
    boolean run() {
        try {
            return locks.doAlone(LOCK, this::rebuild);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of a rebuild cannot be taken", e);
        }
    }

    private void rebuild() {
        var current = generation.current().number();
        log.info("rebuild of read models begins generation={}", current + 1);
        schema.prepareNext();
        var applied = replay.run(group.topics(), group.name(current + 1));
        schema.swap(() -> generation.advanceFrom(current));
        log.info("rebuild of read models done generation={} events={}", current + 1, applied);
    }
}
