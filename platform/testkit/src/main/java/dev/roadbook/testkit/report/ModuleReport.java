package dev.roadbook.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What became of the tests of one module. */
record ModuleReport(String module, List<TestClassReport> classes) {

    ModuleReport {
        classes = List.copyOf(classes);
    }

    /** Reads the reports that were written since the run began. */
    static ModuleReport read(Path repository, String module, FileTime begun) {
        var folder = repository.resolve(module).resolve("target/surefire-reports");
        if (!Files.isDirectory(folder)) {
            return new ModuleReport(module, List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ModuleReport(
                    module,
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .filter(file -> changed(file).compareTo(begun) >= 0)
                            .sorted()
                            .map(TestClassReport::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int sum(ToIntFunction<TestClassReport> count) {
        return classes.stream().mapToInt(count).sum();
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
