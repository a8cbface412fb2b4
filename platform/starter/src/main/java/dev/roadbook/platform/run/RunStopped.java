package dev.roadbook.platform.run;

/** The run is not to go on: somebody stopped it, another instance has taken it over, or the service stops. */
final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunStopped() {
        super("the run is not to go on", null, false, false);
    }
}
