package dev.roadbook.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to run a class of this program as a process of its own, as freely as its compiler can. */
final class JavaCommand {

    private JavaCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> of(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                java(), "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
