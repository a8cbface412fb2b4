package dev.roadbook.ingestion.file.sheet.xls;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The folder of a compound file, as far as its length goes: the library that reads it holds all of it, so it is counted first.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb">MS-CFB</a>
 */
final class Folder {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int SHIFT = 30;
    private static final int FIRST_SECTOR = 48;
    private static final int FIRST_MORE_TABLES = 68;
    private static final int TABLES = 76;
    private static final int TABLES_IN_HEADER = 109;

    private final FileChannel file;
    private final ByteBuffer header;
    private final int sectorSize;
    private final int numbersInSector;

    private Folder(FileChannel file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER);
        int shift = header.getShort(SHIFT);
        if (shift != 9 && shift != 12) {
            throw damaged();
        }
        this.sectorSize = 1 << shift;
        this.numbersInSector = sectorSize / Integer.BYTES;
    }

    static void requireFewEntries(Path file, int most) throws IOException {
        try (var channel = FileChannel.open(file)) {
            new Folder(channel).requireFewEntries(most);
        }
    }

    private void requireFewEntries(int most) throws IOException {
        int sectors = 0;
        for (int sector = header.getInt(FIRST_SECTOR); sector >= 0; sector = after(sector)) {
            sectors++;
            if ((sectors - 1L) * sectorSize / ENTRY > most) {
                throw new UnreadableFile(
                        FailureCode.LIMIT_EXCEEDED, "the workbook holds more than %d files".formatted(most));
            }
        }
    }

    /** The sector that goes on where one ends, by the table of all of them, or less than zero after the last. */
    private int after(int sector) throws IOException {
        return number(table(sector / numbersInSector), sector % numbersInSector);
    }

    /** The sector of a part of that table: the first are named in the header, more of them in sectors that name the next. */
    private int table(int part) throws IOException {
        if (part < TABLES_IN_HEADER) {
            return header.getInt(TABLES + part * Integer.BYTES);
        }
        int left = part - TABLES_IN_HEADER;
        int sector = header.getInt(FIRST_MORE_TABLES);
        int named = numbersInSector - 1;
        while (left >= named) {
            sector = number(sector, named);
            left -= named;
        }
        return number(sector, left);
    }

    private int number(int sector, int place) throws IOException {
        if (sector < 0 || (sector + 1L) * sectorSize >= file.size()) {
            throw damaged();
        }
        return read((sector + 1L) * sectorSize + (long) place * Integer.BYTES, Integer.BYTES)
                .getInt(0);
    }

    private ByteBuffer read(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw damaged();
            }
        }
        return bytes;
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile(FailureCode.DAMAGED_FILE, "the workbook is damaged or cut short");
    }
}
