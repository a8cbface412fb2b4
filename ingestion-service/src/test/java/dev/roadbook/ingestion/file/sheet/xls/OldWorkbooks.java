package dev.roadbook.ingestion.file.sheet.xls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Workbooks of the old format. */
public final class OldWorkbooks {

    private OldWorkbooks() {}

    public static byte[] of(Consumer<HSSFWorkbook> write) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            write.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The lines of a text as a person would have them in a sheet: numbers as numbers, days as days. */
    public static byte[] ofCsv(String csv) {
        return of(workbook -> {
            var sheet = workbook.createSheet("Sales");
            var days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var lines = csv.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                var cells = lines.get(row).split(",", -1);
                var written = sheet.createRow(row);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        var cell = written.createCell(column);
                        write(cell, cells[column]);
                        if (cells[column].matches("\\d{4}-\\d\\d-\\d\\d")) {
                            cell.setCellStyle(days);
                        }
                    }
                }
            }
        });
    }

    private static void write(HSSFCell cell, String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (text.matches("-?(0|[1-9]\\d{0,9})(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }
}
