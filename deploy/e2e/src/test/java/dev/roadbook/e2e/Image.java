package dev.roadbook.e2e;

import dev.roadbook.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A service's image, laid out in a folder of this machine by the commands of the Dockerfile. */
final class Image implements AutoCloseable {

    private static final String LAYERS = "/layers/";
    private static final Path REPOSITORY = Path.of("..", "..");
    private static final int ROOT = 0;

    /** PostgreSQL wants a user it can look up. */
    private static final int NOBODY = 65534;

    /** For a program that ends within a second. */
    private static final Map<String, String> QUICK =
            Map.of("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");

    private static final long PATIENCE_MINUTES = 8;

    private final Dockerfile dockerfile = Dockerfile.committed();
    private final Path folder;

    Image(Service service) {
        try {
            folder = Files.createTempDirectory("roadbook-image");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(app());
            Files.createDirectories(layers());
            Files.copy(jar(service), layers().resolve("app.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar(Service service) throws IOException {
        try (var jars =
                Files.newDirectoryStream(REPOSITORY.resolve(service.module()).resolve("target"), "*.jar")) {
            return jars.iterator().next();
        }
    }

    /** Where the files of the image are. */
    Path app() {
        return folder.resolve("app");
    }

    Path log() {
        return folder.resolve("log");
    }

    /** Runs the command that unpacks the jar. */
    int extract() {
        return extract(dockerfile.only("layers", "RUN").rest());
    }

    int extract(String command) {
        return end(run(List.of("sh", "-c", command), layers(), QUICK));
    }

    /** Copies what the image is made of, as the Dockerfile says: its layers, and what lies beside it. */
    void assemble() throws IOException {
        for (var copy : dockerfile.all("app", "COPY").toList()) {
            var words = copy.rest().split(" ", -1);
            if (words[0].equals("--from=layers")) {
                copyAll(layers().resolve(words[1].substring(LAYERS.length())), app());
            } else {
                copyAll(REPOSITORY.resolve(words[0]), app());
            }
        }
    }

    /** Runs the command that makes the start-up cache, as a user who may write nothing but the folder. */
    int train(Path postgres, int port) throws IOException {
        for (var copy : dockerfile.all("train", "COPY").toList()) {
            if (!copy.rest().startsWith("--from")) {
                copyAll(REPOSITORY.resolve(copy.rest().split(" ", -1)[0]), app());
            }
        }
        give(app(), NOBODY);
        var command =
                as(NOBODY, List.of("sh", "-c", dockerfile.only("train", "RUN").rest()));
        var environment =
                Map.of("PATH", postgres + ":" + path(), "TRAINING_PORT", Integer.toString(port), "HOME", "/tmp");
        return end(run(command, app(), environment));
    }

    /** Runs the command that asks Java whether the start-up cache fits. */
    int fit() {
        return end(run(List.of("sh", "-c", dockerfile.only("image", "RUN").rest()), app(), Map.of()));
    }

    /** Asks a started service how it is, as the engine does. */
    boolean isHealthy(Map<String, String> environment) {
        var check = dockerfile.only("image", "HEALTHCHECK").words().getFirst();
        var script = dockerfile
                .all("image", "COPY")
                .map(copy -> copy.rest().split(" ", -1))
                .filter(words -> words[words.length - 1].endsWith("/" + check))
                .map(words -> REPOSITORY.resolve(words[words.length - 2]).toAbsolutePath())
                .findFirst()
                .orElseThrow();
        return end(run(List.of("bash", script.toString()), folder, environment)) == 0;
    }

    /** Starts the image's entry point: as its user, on a file system it cannot write to, where that can be had. */
    Process start(Map<String, String> environment) throws IOException {
        give(app(), ROOT);
        int user = Integer.parseInt(dockerfile.only("image", "USER").rest());
        return run(readOnly(as(user, dockerfile.only("image", "ENTRYPOINT").words())), app(), environment);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private Path layers() {
        return folder.resolve("layers");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> as(int user, List<String> command) {
        var id = Integer.toString(user);
        return isRoot() ? join(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), command) : command;
    }

    private List<String> readOnly(List<String> command) {
        if (!canMount()) {
            return command;
        }
        var script = """
                mount --bind . /srv && mount -o remount,bind,ro /srv && mount -t tmpfs tmpfs /tmp \
                && mount -o remount,bind,ro / && cd /srv && exec "$@"
                """;
        return join(List.of("unshare", "--mount", "sh", "-c", script, "sh"), command);
    }

    /** Whether file systems can be arranged for one process alone. */
    private boolean canMount() {
        return isRoot()
                && end(run(List.of("unshare", "--mount", "mount", "--bind", ".", "/srv"), app(), Map.of())) == 0;
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Process run(List<String> command, Path where, Map<String, String> environment) {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", path());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path() {
        return Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    }

    private static int end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return process.onExit().join().exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void give(Path folder, int user) throws IOException {
        if (isRoot()) {
            try (var files = Files.walk(folder)) {
                for (var file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", user);
                }
            }
        }
    }

    /** What a COPY does: a folder's content, or a file, into the folder; times are kept. */
    private static void copyAll(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, to.resolve(from.getFileName().toString()));
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
