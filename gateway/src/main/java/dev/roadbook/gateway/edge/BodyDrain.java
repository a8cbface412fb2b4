package dev.roadbook.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens a little longer to a sender that was refused in the middle of its body: most read no answer before they have
 * sent everything, and would see nothing but a broken connection.
 */
final class BodyDrain {

    private static final Logger log = LoggerFactory.getLogger(BodyDrain.class);
    private static final long PATIENCE = Duration.ofSeconds(3).toNanos();
    private static final long MOST = 32L * 1024 * 1024;

    private BodyDrain() {}

    static void after(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() < 400) {
            return;
        }
        try {
            var body = request.getInputStream();
            if (body.isFinished()) {
                return;
            }
            response.flushBuffer();
            var deadline = System.nanoTime() + PATIENCE;
            var buffer = new byte[16 * 1024];
            var total = 0L;
            for (int read = 0; read >= 0 && total < MOST && System.nanoTime() < deadline; total += read) {
                read = body.read(buffer);
            }
        } catch (IOException e) {
            log.debug("the sender has left", e);
        }
    }
}
