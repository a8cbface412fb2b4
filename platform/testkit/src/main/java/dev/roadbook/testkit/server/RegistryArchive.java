package dev.roadbook.testkit.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        var archive = Stream.of(configured(), onClassPath(), inRepository(home))
                .flatMap(Optional::stream)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ServerFailure(
                        "There is no registry archive: resolve io.apicurio:%s:tar.gz:all with Maven or set -D%s"
                                .formatted(ARTIFACT, PROPERTY)));
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

    private static Optional<Path> configured() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    private static Optional<Path> onClassPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(RegistryArchive::isArchive)
                .map(Path::of)
                .findFirst();
    }

    private static Optional<Path> inRepository(Path home) {
        var artifact = home.resolve(".m2/repository/io/apicurio/" + ARTIFACT);
        if (!Files.isDirectory(artifact)) {
            return Optional.empty();
        }
        try (var files = Files.walk(artifact)) {
            return files.filter(file -> isArchive(file.toString())).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isArchive(String path) {
        return path.contains(ARTIFACT) && path.endsWith("-all.tar.gz");
    }
}
