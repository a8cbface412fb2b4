package dev.roadbook.testkit;

import dev.roadbook.testkit.server.ServerLogging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the test servers for other JVMs until it is ended: {@code TestServersMain FILE [PID]}, where the file is to
 * describe them and the process is one they shall not outlive.
 */
public final class TestServersMain {

    private TestServersMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServerLogging.warningsOnly();
        var file = Path.of(arguments[0]).toAbsolutePath();
        var servers = EmbeddedServers.create();
        servers.start(true, true, true);
        SharedServers.describe(servers, file);
        System.out.println("Test servers are ready, described by " + file);
        if (arguments.length > 1) {
            ProcessHandle.of(Long.parseLong(arguments[1]))
                    .ifPresent(companion -> companion.onExit().join());
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }
}
