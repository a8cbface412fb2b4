package dev.roadbook.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry's distribution, unpacked once per user and version. */
final class RegistryArchive {

    static final String PROPERTY = "roadbook.registry.archive";
    private static final String ARTIFACT = "apicurio-registry-app";

    private final Path archive;
    private final Path cache;

    RegistryArchive(Path archive, Path cache) {
        this.archive = archive;
        this.cache = cache;
    }

    static RegistryArchive locate() {
        var home = Path.of(System.getProperty("user.home"));
        var configured = System.getProperty(PROPERTY);
        var archive = configured == null
                ? newest(home.resolve(".m2/repository/io/apicurio/" + ARTIFACT))
                : Path.of(configured);
        if (archive == null || !Files.isRegularFile(archive)) {
            throw new ServerFailure(
                    "No registry archive at %s: resolve io.apicurio:%s:tar.gz:all with Maven or set -D%s"
                            .formatted(archive, ARTIFACT, PROPERTY));
        }
        return new RegistryArchive(archive, home.resolve(".cache/roadbook"));
    }

    /** The folder of the unpacked distribution; several JVMs may ask at once. */
    Path unpacked() {
        var name = archive.getFileName().toString().replace(".tar.gz", "");
        var folder = cache.resolve(name);
        try {
            Files.createDirectories(cache);
            try (var channel = FileChannel.open(
                            cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.isDirectory(folder)) {
                    unpackTo(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void unpackTo(Path folder) throws IOException {
        var partial = Files.createTempDirectory(cache, "unpacking");
        var tar = new ProcessBuilder(List.of("tar", "xzf", archive.toString(), "-C", partial.toString()))
                .inheritIO()
                .start();
        if (tar.onExit().join().exitValue() != 0) {
            throw new ServerFailure("Could not unpack " + archive);
        }
        Files.move(partial, folder);
    }

    private static @Nullable Path newest(Path artifact) {
        if (!Files.isDirectory(artifact)) {
            return null;
        }
        try (var files = Files.walk(artifact)) {
            return files.filter(file -> file.toString().endsWith("-all.tar.gz"))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
