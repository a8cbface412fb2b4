package dev.roadbook.testkit.server;

/** The logging of a JVM that only hosts servers. */
public final class ServerLogging {

    private ServerLogging() {}

    /** Keeps everything below a warning quiet; to be called before anything logs. */
    public static void warningsOnly() {
        System.setProperty("logback.configurationFile", "dev/roadbook/testkit/server/logback.xml");
    }
}
