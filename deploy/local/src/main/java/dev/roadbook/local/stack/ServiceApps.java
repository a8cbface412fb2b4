package dev.roadbook.local.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import org.springframework.util.FileSystemUtils;

/** Unpacks built services, each once for what its jar holds. */
final class ServiceApps {

    private static final int KEPT_BUILDS = 2;

    private final StackSettings settings;

    ServiceApps(StackSettings settings) {
        this.settings = settings;
    }

    /** The unpacked service; two stacks may ask at once. */
    ServiceApp of(Service service) {
        var jar = builtJar(service);
        var home = settings.apps().resolve(service.module());
        try {
            Files.createDirectories(home);
            try (var channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var build = checksum(jar);
                var folder = home.resolve(build);
                if (!Files.isDirectory(folder)) {
                    removeOldBuilds(home);
                    unpack(service, jar, folder);
                }
                return new ServiceApp(build, folder.resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path builtJar(Service service) {
        var target = settings.repository().resolve(service.module()).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.newDirectoryStream(target, service.module() + "*.jar")) {
                for (var file : files) {
                    if (isExecutable(file)) {
                        return file;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new StackFailure("%s is not built: there is no executable jar in %s".formatted(service.module(), target));
    }

    private static boolean isExecutable(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Spring-Boot-Version") != null;
        }
    }

    private static void unpack(Service service, Path jar, Path folder) throws IOException {
        var partial = folder.resolveSibling("unpacking");
        FileSystemUtils.deleteRecursively(partial);
        var java = new Java(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                partial.toString()));
        if (java.run() != 0) {
            throw new StackFailure("Could not unpack " + service.module());
        }
        Files.move(partial, folder);
    }

    /** Leaves the latest builds alone: a stack that still runs may have been started from one. */
    private static void removeOldBuilds(Path home) throws IOException {
        try (var folders = Files.list(home)) {
            var old = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(ServiceApps::lastModified).reversed())
                    .skip(KEPT_BUILDS)
                    .toList();
            for (var folder : old) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static FileTime lastModified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Path jar) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
