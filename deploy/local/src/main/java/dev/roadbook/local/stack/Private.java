package dev.roadbook.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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

    /** A file that only its owner reads, empty unless it is there. */
    public static Path file(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
        }
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
    }
}
