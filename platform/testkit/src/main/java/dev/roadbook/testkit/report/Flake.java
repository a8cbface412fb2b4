package dev.roadbook.testkit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A test that failed and passed when it was run again.
 *
 * @param test class and method; the class alone where what it does before or after all tests failed
 * @param failures stack traces of its failures, the first one first
 */
record Flake(String test, List<String> failures) {

    private static final int MESSAGE_LINES = 8;

    Flake {
        failures = List.copyOf(failures);
    }

    /**
     * A test runs at most twice, so two failures and a success are those of two tests under one name, as of nested classes
     * and parameters; one of them may have failed twice.
     */
    boolean isDoubtful() {
        return failures.size() > 1;
    }

    /** What was thrown first and where in our code. */
    List<String> firstFailure() {
        var lines = failures.getFirst().lines().toList();
        var shown = new ArrayList<>(lines.stream()
                .takeWhile(line -> !isFrame(line))
                .filter(line -> !line.isBlank())
                .limit(MESSAGE_LINES)
                .toList());
        lines.stream()
                .filter(line -> isFrame(line) && line.contains("dev.roadbook."))
                .findFirst()
                .or(() -> lines.stream().filter(Flake::isFrame).findFirst())
                .ifPresent(shown::add);
        return shown;
    }

    private static boolean isFrame(String line) {
        return line.stripLeading().startsWith("at ") || line.stripLeading().startsWith("❯ ");
    }
}
