package dev.roadbook.gateway.edge;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1, with an end to the time that a request's line and headers may take. Tomcat itself waits so long for
 * each single byte: a sender of one byte now and then keeps its connection for ever.
 */
public final class PromptHttp11 extends Http11NioProtocol {

    private Duration patience = Duration.ofSeconds(10);

    void setPatience(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        return new PromptProcessor(this, getAdapter(), patience);
    }

    /** Serves one connection at a time, and stays with one whose request's head is incomplete. */
    private static final class PromptProcessor extends Http11Processor {

        private final PromptHttp11 protocol;
        private final long patienceNanos;
        private @Nullable SocketWrapperBase<?> incomplete;

        PromptProcessor(PromptHttp11 protocol, Adapter adapter, Duration patience) {
            super(protocol, adapter);
            this.protocol = protocol;
            this.patienceNanos = patience.toNanos();
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            // another one's, if that was closed while we waited
            var continued = connection.equals(incomplete);
            incomplete = null;
            if (continued && leftNanos() <= 0) {
                return SocketState.CLOSED;
            }
            if (continued) {
                connection.setReadTimeout(protocol.getConnectionTimeout());
            }
            var state = super.service(connection);
            if (state == SocketState.LONG && !isAsync()) {
                incomplete = connection;
                connection.setReadTimeout(
                        Math.max(1, Duration.ofNanos(leftNanos()).toMillis()));
            }
            return state;
        }

        private long leftNanos() {
            return patienceNanos - (System.nanoTime() - request.getStartTimeNanos());
        }
    }
}
