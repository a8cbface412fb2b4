package dev.roadbook.platform.run;

/** Hears from the work how far it is. */
@FunctionalInterface
public interface Progress {

    /** Tells what is being done; does not return where the run is not to go on, be it that somebody stopped it. */
    void at(String step, int done, int total);
}
