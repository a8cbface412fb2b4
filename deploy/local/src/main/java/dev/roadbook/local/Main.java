package dev.roadbook.local;

import dev.roadbook.local.stack.StackFailure;
import dev.roadbook.testkit.server.ServerLogging;
import java.nio.file.Path;
import java.util.Arrays;

/** What {@code ./roadbook} runs once it has found a JDK: {@code up}, {@code status} or {@code demo-data}. */
public final class Main {

    private static final String REPOSITORY = "roadbook.repository";

    private Main() {}

    public static void main(String[] arguments) {
        ServerLogging.warningsOnly();
        try {
            var options =
                    Options.parse(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
            var repository = Path.of(System.getProperty(REPOSITORY, "")).toAbsolutePath();
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "up" -> new Up(repository, options).run();
                case "status" -> System.exit(new Status(repository).print() ? 0 : 1);
                case "demo-data" -> DemoFiles.write(options);
                default -> throw new StackFailure("Say up, status or demo-data; ./roadbook help tells more.");
            }
        } catch (StackFailure e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
