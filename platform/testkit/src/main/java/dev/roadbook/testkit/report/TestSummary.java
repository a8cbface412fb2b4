package dev.roadbook.testkit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a test run: a line a module, the slowest classes, the tests that are flaky or failed, the totals. */
record TestSummary(List<ModuleReport> modules) {

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final int SLOWEST = 10;
    private static final int FAILURES_SHOWN = 20;

    TestSummary {
        modules = modules.stream()
                .filter(module -> module.sum(TestClassReport::tests) > 0)
                .toList();
    }

    /** Reads the reports of a repository's modules that are newer than a file. */
    static TestSummary read(Path repository, Path begun) throws IOException {
        var since = Files.getLastModifiedTime(begun);
        return new TestSummary(MODULE.matcher(Files.readString(repository.resolve("pom.xml")))
                .results()
                .map((MatchResult match) -> ModuleReport.read(repository, match.group(1), since))
                .toList());
    }

    /** Whether no failure may hide behind a test of the same name that passed. */
    boolean isCertain() {
        return failed().noneMatch(found -> found.test().isDoubtful());
    }

    String text() {
        var text = new StringBuilder(
                "%n%-34s %7s %9s %7s %8s%n".formatted("module", "tests", "failures", "errors", "skipped"));
        modules.forEach(module -> text.append(line(module)));
        text.append("%nSlowest test classes%n".formatted());
        slowest().forEach(text::append);
        var failed = failed().toList();
        failed.stream().filter(found -> found.test().isFlaky()).forEach(found -> text.append(line(found)));
        failed.stream()
                .filter(found -> !found.test().isFlaky())
                .limit(FAILURES_SHOWN)
                .forEach(found -> text.append(line(found)));
        return text.append("%nTests run: %d, Failures: %d, Errors: %d, Skipped: %d%n"
                        .formatted(
                                total(TestClassReport::tests),
                                total(TestClassReport::failures),
                                total(TestClassReport::errors),
                                total(TestClassReport::skipped)))
                .toString();
    }

    private Stream<String> slowest() {
        record Slow(String module, TestClassReport report) {}
        return modules.stream()
                .flatMap(module -> module.classes().stream().map(report -> new Slow(module.module(), report)))
                .sorted(Comparator.comparing((Slow slow) -> slow.report().time())
                        .reversed())
                .limit(SLOWEST)
                .map(slow -> String.format(
                        Locale.ROOT,
                        "%7.1f s  %s %s%n",
                        slow.report().time().toMillis() / 1000.0,
                        slow.module(),
                        slow.report().name()));
    }

    private Stream<Found> failed() {
        return modules.stream()
                .flatMap(module -> module.classes().stream()
                        .flatMap(report -> report.failed().stream())
                        .map(test -> new Found(module.module(), test)));
    }

    private int total(ToIntFunction<TestClassReport> count) {
        return modules.stream().mapToInt(module -> module.sum(count)).sum();
    }

    private static String line(ModuleReport module) {
        return "%-34s %7d %9d %7d %8d%n"
                .formatted(
                        module.module(),
                        module.sum(TestClassReport::tests),
                        module.sum(TestClassReport::failures),
                        module.sum(TestClassReport::errors),
                        module.sum(TestClassReport::skipped));
    }

    private static String line(Found found) {
        var test = found.test();
        var head = "%n%s %s %s%s%n"
                .formatted(
                        test.isFlaky() ? "FLAKY" : "FAILED",
                        found.module(),
                        test.test(),
                        test.isDoubtful() ? ": several failures under a name that more than one test has" : "");
        return test.firstFailure().stream()
                .map(line -> "      " + line.strip() + System.lineSeparator())
                .collect(Collectors.joining("", head, ""));
    }

    private record Found(String module, FailedTest test) {}
}
