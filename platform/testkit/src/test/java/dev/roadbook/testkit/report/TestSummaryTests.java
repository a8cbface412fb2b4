package dev.roadbook.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On reports Surefire wrote of tests that fail the first time, always, before all, and under one name. */
class TestSummaryTests {

    private static final Instant BEGUN = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    Path repository;

    @BeforeEach
    void makeRepository() throws IOException {
        Files.writeString(repository.resolve("pom.xml"), """
                <modules>
                    <module>platform/one</module>
                    <module>two</module>
                    <module>untested</module>
                </modules>
                """);
        Files.createFile(repository.resolve("begun"));
        Files.setLastModifiedTime(repository.resolve("begun"), FileTime.from(BEGUN));
    }

    @Test
    void namesFlakyTestsWithTheirFirstFailure() throws IOException {
        report("platform/one", "FlakyTests");
        report("two", "StartTests");
        report("two", "PropertyTests");
        assertThat(summary().text())
                .contains("""

                        FLAKY platform/one FlakyTests.failsOnce
                              org.opentest4j.AssertionFailedError:
                              [letters <in> order]
                              expected: 3
                              but was: 2
                              at dev.roadbook.sample.FlakyTests.failsOnce(FlakyTests.java:9)

                        FLAKY platform/one FlakyTests.throwsOnce(String)[2]
                              java.lang.IllegalStateException: no answer
                              at dev.roadbook.sample.FlakyTests.throwsOnce(FlakyTests.java:10)
                        """)
                .contains("""

                        FLAKY two StartTests
                              java.lang.IllegalStateException: server did not start
                              at dev.roadbook.sample.StartTests.start(StartTests.java:4)
                        """)
                .contains("""

                        FLAKY two PropertyTests.holdsButOnce
                              org.opentest4j.AssertionFailedError: Property [PropertyTests:holdsButOnce] failed with sample {0=2}
                        """)
                .endsWith("\nTests run: 9, Failures: 0, Errors: 0, Skipped: 1\n");
        assertThat(summary().isCertain()).isTrue();
    }

    @Test
    void callsNoTestFlakyThatFailedTwice() throws IOException {
        report("two", "BrokenTests");
        assertThat(summary().text())
                .doesNotContain("FLAKY")
                .contains("""

                        FAILED two BrokenTests.failsTwice
                              java.lang.AssertionError: broken
                              at dev.roadbook.sample.BrokenTests.failsTwice(BrokenTests.java:5)
                        """)
                .endsWith("\nTests run: 1, Failures: 1, Errors: 0, Skipped: 0\n");
    }

    /** Otherwise a run elsewhere, of which only the end is kept, tells nobody why nothing started. */
    @Test
    void saysWhatAFailureCameFrom() throws IOException {
        report("two", "InitializerTests");
        assertThat(summary().text()).contains("""

                        FAILED two InitializerTests
                              java.lang.ExceptionInInitializerError
                              at dev.roadbook.sample.InitializerTests.<init>(InitializerTests.java:7)
                              Caused by: java.lang.IllegalStateException: prediction-service-1 ended while starting:
                              no room left
                        """);
    }

    /** Surefire calls this one flaky: a test of the same name in the class around it passed. */
    @Test
    void doesNotTakeTheSuccessOfAnotherTestForASecondTry() throws IOException {
        report("two", "NestedTests");
        assertThat(summary().isCertain()).isFalse();
        assertThat(summary().text()).contains("FAILED two NestedTests.holds").doesNotContain("FLAKY");
    }

    @Test
    void listsTheSlowestClassesAndModulesWithTests() throws IOException {
        report("platform/one", "FlakyTests");
        report("two", "PropertyTests");
        assertThat(summary().text())
                .contains("platform/one                             5         0       0        1")
                .contains("""
                        Slowest test classes
                            1.1 s  two PropertyTests
                            0.2 s  platform/one FlakyTests
                        """)
                .doesNotContain("untested");
    }

    @Test
    void leavesOutWhatAnEarlierRunReported() throws IOException {
        report("two", "FlakyTests");
        var old = report("two", "BrokenTests");
        Files.setLastModifiedTime(old, FileTime.from(BEGUN.minusSeconds(1)));
        assertThat(summary().text()).endsWith("\nTests run: 5, Failures: 0, Errors: 0, Skipped: 1\n");
    }

    @Test
    void countsATornReportAsAnError() throws IOException {
        var file = report("two", "FlakyTests");
        Files.writeString(file, Files.readString(file).substring(0, 900));
        assertThat(summary().text()).endsWith("\nTests run: 1, Failures: 0, Errors: 1, Skipped: 0\n");
    }

    private TestSummary summary() throws IOException {
        return TestSummary.read(repository, repository.resolve("begun"));
    }

    private Path report(String module, String type) throws IOException {
        var name = "TEST-dev.roadbook.sample.%s.xml".formatted(type);
        var folder = Files.createDirectories(repository.resolve(module).resolve("target/surefire-reports"));
        var file = folder.resolve(name);
        try (var sample = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.copy(sample, file);
        }
        Files.setLastModifiedTime(file, FileTime.from(BEGUN));
        return file;
    }
}
