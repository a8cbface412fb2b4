package dev.roadbook.ingestion.file.sheet.xls;

import dev.roadbook.ingestion.file.Content;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.file.sheet.CellStyle;
import dev.roadbook.ingestion.file.sheet.SharedTexts;
import dev.roadbook.ingestion.file.sheet.Sheet;
import dev.roadbook.ingestion.file.sheet.Styles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all sheets of a workbook of the old format share. */
record BiffGlobals(List<Sheet> sheets, boolean isOf1904, Styles styles, SharedTexts texts) {

    private static final int VERSION_8 = 0x600;
    private static final int MOST_STYLES = 100_000;
    private static final int SHORTEST_TEXT = 3;

    static BiffGlobals of(BiffRecords records, Content content, FileProperties limits) {
        requireOpen(records);
        return Compound.undamaged(() -> {
            try {
                return read(records, content, limits);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BiffGlobals read(BiffRecords records, Content content, FileProperties limits) throws IOException {
        var sheets = new ArrayList<Sheet>();
        var formats = new HashMap<Integer, CellStyle>();
        var styles = new ArrayList<Integer>();
        boolean isOf1904 = false;
        @Nullable SharedTexts texts = null;
        boolean done = false;
        try {
            for (int kind = records.next(); kind != BiffRecords.END; kind = records.next()) {
                switch (kind) {
                    case BiffRecords.PASSWORD -> throw Compound.password();
                    case BiffRecords.DATE_MODE -> isOf1904 = records.number() == 1;
                    case BiffRecords.FORMAT -> formats.put(records.number(), CellStyle.of(records.text()));
                    case BiffRecords.STYLE -> styles.add(styleFormat(records));
                    case BiffRecords.SHEET -> sheet(records, sheets);
                    case BiffRecords.SHARED_TEXTS -> texts = texts == null ? texts(records, content, limits) : texts;
                    default -> {}
                }
                requireFew(sheets.size(), styles.size(), limits);
            }
            texts = texts == null ? SharedTexts.of(() -> null, content, limits) : texts;
            done = true;
            return new BiffGlobals(List.copyOf(sheets), isOf1904, styles(styles, formats), texts);
        } finally {
            if (!done && texts != null) {
                texts.close();
            }
        }
    }

    private static void requireFew(int sheets, int styles, FileProperties limits) {
        if (sheets > limits.maxParts() || styles > MOST_STYLES) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "the workbook has more than %d sheets or more than %d styles"
                            .formatted(limits.maxParts(), MOST_STYLES));
        }
    }

    private static int styleFormat(BiffRecords records) {
        records.number();
        return records.number();
    }

    /** At its beginning a workbook says its version, and whether the rest can be understood. */
    static void requireOpen(BiffRecords records) {
        Compound.undamaged(() -> {
            if (records.next() != BiffRecords.BEGIN || records.number() != VERSION_8) {
                throw new UnreadableFile(
                        FailureCode.UNSUPPORTED_FORMAT, "the workbook is of Excel 95 or older: save it as XLSX");
            }
            if (records.next() == BiffRecords.PASSWORD) {
                throw Compound.password();
            }
            records.back();
            return true;
        });
    }

    private static void sheet(BiffRecords records, List<Sheet> sheets) {
        int position = records.longNumber();
        boolean isShown = (records.octet() & 3) == 0;
        boolean isOfCells = records.octet() == 0;
        if (isOfCells) {
            sheets.add(new Sheet(records.shortText(), Integer.toString(position), isShown));
        }
    }

    private static Styles styles(List<Integer> styles, Map<Integer, CellStyle> formats) {
        return new Styles(styles.stream()
                .map(format -> formats.getOrDefault(format, CellStyle.builtIn(format)))
                .toList());
    }

    /** As many as the table says, which must have room for them. */
    private static SharedTexts texts(BiffRecords records, Content content, FileProperties limits) throws IOException {
        records.longNumber();
        int count = records.longNumber();
        if (count < 0 || count > limits.maxXlsSize().toBytes() / SHORTEST_TEXT) {
            throw new UnreadableFile(FailureCode.DAMAGED_FILE, "the workbook is damaged or cut short");
        }
        int[] left = {count};
        return SharedTexts.of(() -> left[0]-- > 0 ? records.richText() : null, content, limits);
    }
}
