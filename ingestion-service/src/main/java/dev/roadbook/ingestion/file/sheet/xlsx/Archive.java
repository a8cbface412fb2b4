package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.InflationGuard;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, each read within its limits. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final FileProperties limits;

    private Archive(ZipFile zip, FileProperties limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Archive open(Path file, FileProperties limits) throws IOException {
        var prescan = new Prescan(limits);
        prescan.requireSmallFolder(file);
        boolean opened = false;
        var zip = open(file);
        try {
            prescan.check(zip);
            opened = true;
            return new Archive(zip, limits);
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFile(FailureCode.DAMAGED_FILE, "the workbook is damaged or cut short", e);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InflationGuard part(String name) throws IOException {
        var entry = entry(name);
        return new InflationGuard(zip.getInputStream(entry), entry::getCompressedSize, limits);
    }

    /** Bytes of a part as the archive states them, or less than zero. */
    long size(String name) {
        return entry(name).getSize();
    }

    private ZipEntry entry(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile(FailureCode.DAMAGED_FILE, "the workbook lacks its part " + name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
