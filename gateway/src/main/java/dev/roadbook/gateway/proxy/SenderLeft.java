package dev.roadbook.gateway.proxy;

import dev.roadbook.gateway.edge.SenderGone;

/** Nobody is left to answer. */
final class SenderLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SenderLeft(SenderGone cause) {
        super(cause);
    }
}
