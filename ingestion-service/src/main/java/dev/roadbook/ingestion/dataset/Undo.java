package dev.roadbook.ingestion.dataset;

/** Takes back what a batch said, so that all is as if it had never been sent. */
public interface Undo {

    /** Forgets what was said up to a position of a source's batches, none of which will be undone. */
    void forget(String source, long position);

    /** What would change now; changes nothing. */
    UndoEffect preview(BatchFile file);

    /** Takes it back and says what that changed, within the caller's transaction. */
    UndoEffect revert(BatchFile file);

    /** Tells what changed; all of it comes from the database, so telling it again is harmless. */
    void publish(Publication publication);
}
