package dev.roadbook.testkit.report;

import java.io.IOException;
import java.nio.file.Path;

/** Prints the end of a test run: {@code TestSummaryMain REPOSITORY FILE}, where the file is as old as the run. */
public final class TestSummaryMain {

    private TestSummaryMain() {}

    public static void main(String[] arguments) throws IOException {
        var summary = TestSummary.read(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.print(summary.text());
        System.exit(summary.isCertain() ? 0 : 1);
    }
}
