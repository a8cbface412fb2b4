package dev.roadbook.gateway.edge;

import java.io.IOException;

/** The sender hung up before its body was complete. */
public final class SenderGone extends IOException {

    private static final long serialVersionUID = 1L;

    SenderGone(IOException cause) {
        super("the sender hung up", cause);
    }
}
