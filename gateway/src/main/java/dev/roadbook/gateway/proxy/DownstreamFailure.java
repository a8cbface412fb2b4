package dev.roadbook.gateway.proxy;

import java.io.IOException;

/** A service could not be reached, hung up, or did not answer in time. */
final class DownstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ofService;

    DownstreamFailure(IOException cause, boolean ofService) {
        super(cause);
        this.ofService = ofService;
    }

    /** Whether it speaks against the service; what breaks off while a body is still on its way may be its sender's doing. */
    boolean ofService() {
        return ofService;
    }
}
