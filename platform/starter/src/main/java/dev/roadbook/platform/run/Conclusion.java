package dev.roadbook.platform.run;

import java.util.function.Supplier;

/** What the work of a run came to. */
public sealed interface Conclusion<R> {

    /**
     * It is done.
     *
     * @param result made in the transaction that ends the run: what it writes is there exactly if the run is done
     */
    record Done<R>(Supplier<R> result) implements Conclusion<R> {}

    /** Nothing can come of it, for a reason whoever asked should read. */
    record Refused<R>(String reason) implements Conclusion<R> {}
}
