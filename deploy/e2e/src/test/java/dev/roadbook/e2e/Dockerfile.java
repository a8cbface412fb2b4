package dev.roadbook.e2e;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed Dockerfile, as far as its commands can be run where there is no container engine.
 *
 * @param stages the instructions of each stage, by its name; the last has none and is called {@code image}
 */
record Dockerfile(Map<String, List<Instruction>> stages) {

    static final Path FOLDER = Path.of("..", "docker");

    /**
     * One line of it, continued ones joined.
     *
     * @param word what is to be done, such as {@code RUN}
     * @param rest with what
     */
    record Instruction(String word, String rest) {

        /** The words of an instruction in brackets, such as an entry point. */
        List<String> words() {
            var list = rest.substring(rest.indexOf('['));
            return List.of(JsonMapper.shared().readValue(list, String[].class));
        }
    }

    static Dockerfile committed() {
        var stages = new LinkedHashMap<String, List<Instruction>>();
        var stage = new ArrayList<Instruction>();
        for (var line : joinedLines()) {
            var parts = line.split("\\s+", 2);
            if (parts[0].equals("FROM")) {
                stage = new ArrayList<>();
                stages.put(line.contains(" AS ") ? line.replaceFirst(".* AS ", "") : "image", stage);
            } else {
                stage.add(new Instruction(parts[0], parts[1]));
            }
        }
        return new Dockerfile(stages);
    }

    /** The one instruction of a kind in a stage. */
    Instruction only(String stage, String word) {
        var found = all(stage, word).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("%s has %d times %s".formatted(stage, found.size(), word));
        }
        return found.getFirst();
    }

    Stream<Instruction> all(String stage, String word) {
        return Objects.requireNonNull(stages.get(stage), stage).stream()
                .filter(instruction -> instruction.word().equals(word));
    }

    private static List<String> joinedLines() {
        try (var lines = Files.lines(FOLDER.resolve("Dockerfile"))) {
            var text = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(joining("\n"))
                    .replaceAll("\\\\\n\\s*", "");
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
