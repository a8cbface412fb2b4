package dev.roadbook.ingestion.file.sheet.xls;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.file.sheet.CellStyle;
import dev.roadbook.ingestion.file.sheet.CellText;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads the cells that a record of the old format holds. */
final class BiffCells {

    private static final int STYLE_AND_NUMBER = 6;
    private static final long NO_NUMBER = 0xffffL;

    private final BiffGlobals globals;
    private final CellText texts;

    BiffCells(BiffGlobals globals, CellText texts) {
        this.globals = globals;
        this.texts = texts;
    }

    /** Cells beside each other. */
    record Cells(int row, int column, List<String> contents) {}

    /** The cells of the record that was gone to, if it holds any. */
    @Nullable Cells of(int kind, BiffRecords records) {
        return switch (kind) {
            case BiffRecords.NUMBER,
                    BiffRecords.SHORT_NUMBER,
                    BiffRecords.SHARED_TEXT,
                    BiffRecords.TEXT,
                    BiffRecords.RICH_TEXT,
                    BiffRecords.TRUTH_OR_ERROR,
                    BiffRecords.FORMULA -> {
                int row = records.number();
                int column = records.number();
                var style = globals.styles().of(records.number());
                yield new Cells(row, column, List.of(content(kind, records, style)));
            }
            case BiffRecords.MANY_NUMBERS -> {
                int row = records.number();
                int column = records.number();
                var contents = new ArrayList<String>();
                while (records.remaining() >= STYLE_AND_NUMBER) {
                    var style = globals.styles().of(records.number());
                    contents.add(texts.number(RKUtil.decodeNumber(records.longNumber()), style));
                }
                yield new Cells(row, column, contents);
            }
            default -> null;
        };
    }

    private String content(int kind, BiffRecords records, CellStyle style) {
        return switch (kind) {
            case BiffRecords.NUMBER -> texts.number(records.decimal(), style);
            case BiffRecords.SHORT_NUMBER -> texts.number(RKUtil.decodeNumber(records.longNumber()), style);
            case BiffRecords.SHARED_TEXT -> shared(records.longNumber());
            case BiffRecords.TEXT, BiffRecords.RICH_TEXT -> records.text();
            case BiffRecords.TRUTH_OR_ERROR -> {
                int value = records.octet();
                yield records.octet() == 0 ? texts.truth(value == 1) : error(value);
            }
            default -> formula(records, style);
        };
    }

    private String shared(int number) {
        var text = globals.texts().text(number);
        if (text == null) {
            throw new UnreadableFile(FailureCode.DAMAGED_FILE, "a cell names a text that the workbook lacks");
        }
        return text;
    }

    private static String error(int code) {
        return FormulaError.forInt((byte) code).getString();
    }

    /** The value of the last saving: a number, or, where its highest bits are set, what the lowest say. */
    private String formula(BiffRecords records, CellStyle style) {
        long value = records.bits();
        if (value >>> 48 != NO_NUMBER) {
            return texts.number(Double.longBitsToDouble(value), style);
        }
        int content = (int) (value >> 16) & 0xff;
        return switch ((int) value & 0xff) {
            case 0 -> textOfFormula(records);
            case 1 -> texts.truth(content == 1);
            case 2 -> error(content);
            default -> "";
        };
    }

    /** The text follows in a record of its own, perhaps after the formula that several cells share. */
    private static String textOfFormula(BiffRecords records) {
        int kind = records.next();
        while (kind == BiffRecords.SHARED_FORMULA || kind == BiffRecords.ARRAY || kind == BiffRecords.TABLE) {
            kind = records.next();
        }
        if (kind == BiffRecords.TEXT_OF_FORMULA) {
            return records.text();
        }
        records.back();
        return "";
    }
}
