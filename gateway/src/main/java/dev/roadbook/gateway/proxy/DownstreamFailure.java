package dev.roadbook.gateway.proxy;

import java.io.IOException;

/** A service could not be reached, hung up, or did not answer in time. */
final class DownstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DownstreamFailure(IOException cause) {
        super(cause);
    }
}
