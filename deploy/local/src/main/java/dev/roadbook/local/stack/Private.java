package dev.roadbook.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files for nobody else on the machine: they hold secrets, sales and addresses. */
public final class Private {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private Private() {}

    /** A folder that only its owner enters, also if it was open before. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
    }

    /** A file that only its owner reads, empty unless it is there; two may ask for it at once. */
    public static Path file(Path file) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE));
        Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), permissions)
                .close();
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
    }
}
