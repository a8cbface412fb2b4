package dev.roadbook.ingestion.dataset;

/** Takes back what a batch said, so that all is as if it had never been sent. */
public interface Undo {

    /** What would change now; changes nothing. */
    UndoEffect preview(BatchFile file);

    /** Takes it back and says what that changed, within the caller's transaction. */
    UndoEffect revert(BatchFile file);

    /** Tells what changed; all of it comes from the database, so telling it again is harmless. */
    void publish(Publication publication);
}
