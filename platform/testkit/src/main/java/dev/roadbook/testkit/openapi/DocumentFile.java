package dev.roadbook.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in document of the service whose tests run. */
public final class DocumentFile {

    /** Set to write the file anew where a change is meant. */
    private static final String REWRITE = "roadbook.openapi.rewrite";

    private static final Path FOLDER = Path.of("src/main/openapi");

    private final Path file;

    private DocumentFile(Path file) {
        this.file = file;
    }

    public static DocumentFile of(String service) {
        return new DocumentFile(FOLDER.resolve(service + ".yaml"));
    }

    /** The one there is, where there is one. */
    static Optional<ApiDocument> document() {
        if (!Files.isDirectory(FOLDER)) {
            return Optional.empty();
        }
        try (var files = Files.list(FOLDER)) {
            return files.findFirst().map(DocumentFile::read).map(ApiDocument::ofYaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with what the running service says of itself. */
    public void hasWhatIsServed(String json) {
        assertThat(json).contains("\"openapi\"");
        var served = yaml(json);
        if (Boolean.getBoolean(REWRITE)) {
            write(served);
        }

        assertThat(served)
                .as("the document of this service; rewrite %s by -D%s=true", file, REWRITE)
                .isEqualTo(Files.exists(file) ? read(file) : "");
    }

    private static String yaml(String json) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        options.setSplitLines(true);
        return new Yaml(options).dump(JsonMapper.shared().readValue(json, Object.class));
    }

    private void write(String yaml) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
