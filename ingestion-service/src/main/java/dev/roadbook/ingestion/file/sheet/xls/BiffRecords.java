package dev.roadbook.ingestion.file.sheet.xls;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/** The records of a workbook of the old format; what is not asked for is passed over. */
final class BiffRecords implements AutoCloseable {

    static final int FORMULA = 0x06;
    static final int END = 0x0a;
    static final int DATE_MODE = 0x22;
    static final int PASSWORD = 0x2f;
    static final int SHEET = 0x85;
    static final int MANY_NUMBERS = 0xbd;
    static final int RICH_TEXT = 0xd6;
    static final int STYLE = 0xe0;
    static final int SHARED_TEXTS = 0xfc;
    static final int SHARED_TEXT = 0xfd;
    static final int NUMBER = 0x203;
    static final int TEXT = 0x204;
    static final int TRUTH_OR_ERROR = 0x205;
    static final int TEXT_OF_FORMULA = 0x207;
    static final int ARRAY = 0x221;
    static final int TABLE = 0x236;
    static final int SHORT_NUMBER = 0x27e;
    static final int FORMAT = 0x41e;
    static final int SHARED_FORMULA = 0x4bc;
    static final int BEGIN = 0x809;

    private final DocumentInputStream stream;
    private final RecordInputStream records;
    private final long size;
    private boolean isAhead;

    BiffRecords(DocumentInputStream stream) {
        this.stream = stream;
        this.size = Math.max(1, stream.available());
        this.records = new RecordInputStream(stream);
    }

    /** Goes to the next record, and says what it is; {@code END} where there is none. */
    int next() {
        if (isAhead) {
            isAhead = false;
            return records.getSid();
        }
        if (records.remaining() > 0) {
            records.readRemainder();
        }
        if (!records.hasNextRecord()) {
            return END;
        }
        records.nextRecord();
        return records.getSid();
    }

    /** Has the record that was just gone to come again. */
    void back() {
        isAhead = true;
    }

    int number() {
        return records.readUShort();
    }

    int octet() {
        return records.readUByte();
    }

    int longNumber() {
        return records.readInt();
    }

    double decimal() {
        return records.readDouble();
    }

    long bits() {
        return records.readLong();
    }

    int remaining() {
        return records.remaining();
    }

    /** A text with its length and its width before it. */
    String text() {
        return records.readString();
    }

    /** A text whose length is told in one byte. */
    String shortText() {
        int length = records.readUByte();
        return (records.readByte() & 1) == 0
                ? records.readCompressedUnicode(length)
                : records.readUnicodeLEString(length);
    }

    /** A text that may have looks and readings, and go on in the next record. */
    String richText() {
        return new UnicodeString(records).getString();
    }

    /** How much of the workbook was read so far, from 0 to 1. */
    double share() {
        return 1 - stream.available() / (double) size;
    }

    @Override
    public void close() {
        stream.close();
    }
}
