package dev.roadbook.testkit;

import dev.roadbook.testkit.server.ServerLogging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the test servers for other JVMs, until it is ended: {@code TestServersMain <properties file to write>}. */
public final class TestServersMain {

    private TestServersMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServerLogging.warningsOnly();
        var file = Path.of(arguments[0]).toAbsolutePath();
        var servers = EmbeddedServers.create();
        servers.start(true, true, true);
        SharedServers.describe(servers, file);
        System.out.println("Test servers are ready, described by " + file);
        new CountDownLatch(1).await();
    }
}
