package dev.roadbook.testkit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A test that failed, and perhaps passed when it was run again.
 *
 * @param test class and method; the class alone where what it does before or after all tests failed
 * @param failures stack traces of its failures, the first one first
 */
record FailedTest(String test, List<String> failures, boolean passedAgain) {

    private static final int MESSAGE_LINES = 8;

    FailedTest {
        failures = List.copyOf(failures);
    }

    /**
     * Whether its passing again may have hidden a failure. A test runs at most twice, so two failures and a success are
     * those of two tests under one name, as of nested classes and parameters; one of them may have failed twice.
     */
    boolean isDoubtful() {
        return passedAgain && failures.size() > 1;
    }

    boolean isFlaky() {
        return passedAgain && failures.size() == 1;
    }

    /** What was thrown first, where in our code, and what it came from. */
    List<String> firstFailure() {
        var lines = failures.getFirst().lines().toList();
        var shown = new ArrayList<>(message(lines));
        lines.stream()
                .filter(line -> isFrame(line) && line.contains("dev.roadbook."))
                .findFirst()
                .or(() -> lines.stream().filter(FailedTest::isFrame).findFirst())
                .ifPresent(shown::add);
        for (int i = lines.size() - 1; i > 0; i--) {
            if (lines.get(i).startsWith("Caused by: ")) {
                shown.addAll(message(lines.subList(i, lines.size())));
                break;
            }
        }
        return shown;
    }

    private static List<String> message(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> !isFrame(line))
                .filter(line -> !line.isBlank())
                .limit(MESSAGE_LINES)
                .toList();
    }

    private static boolean isFrame(String line) {
        return line.stripLeading().startsWith("at ") || line.stripLeading().startsWith("❯ ");
    }
}
