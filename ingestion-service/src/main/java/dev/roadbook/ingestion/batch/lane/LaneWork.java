package dev.roadbook.ingestion.batch.lane;

import dev.roadbook.ingestion.file.FailureCode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One kind of work that waits in lanes; each step of it can only be committed by the holder of the lane's lease. */
public interface LaneWork {

    /** Leases a lane in which something waits, if any is free. */
    Optional<Lease> claim(String owner, Duration length);

    /** What is to be worked next in the lane. */
    Optional<UUID> next(Lease lease);

    /** Counts an attempt before anything is done, and says which it is. */
    int begin(Lease lease, UUID id);

    /** Takes an attempt back that failed for no fault of the work. */
    void forgive(Lease lease, UUID id);

    /** Takes it from wherever it stands to its end. */
    void run(Lease lease, UUID id, ProgressListener listener);

    /** Gives it up, until a person tries again. */
    void fail(Lease lease, UUID id, FailureCode code, String reason);
}
