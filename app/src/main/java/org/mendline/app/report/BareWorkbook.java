package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/// Numbers in cells and nothing else: what the time a report takes is compared with.
public final class BareWorkbook {
    private static final int COLUMNS = 14;
    private static final int ROWS_A_SHEET = 250;

    private BareWorkbook() {}

    /// Writes at least `cells` numbers, on sheets about as long as a person's.
    public static void write(int cells, Path target) throws IOException {
        try (ReportWorkbook workbook = new ReportWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            int written = 0;
            while (written < cells) {
                SXSSFSheet sheet = workbook.createSheet();
                for (int r = 0; r < ROWS_A_SHEET && written < cells; r++) {
                    SXSSFRow row = sheet.createRow(r);
                    for (int c = 0; c < COLUMNS; c++) {
                        row.createCell(c).setCellValue(written++ * 0.1);
                    }
                }
            }
            workbook.write(out);
        }
    }
}
