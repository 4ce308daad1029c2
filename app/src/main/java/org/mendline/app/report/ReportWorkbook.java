package org.mendline.app.report;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/// A workbook whose rows go to encrypted temporary files, which are gone when it is closed, also half-way.
final class ReportWorkbook extends SXSSFWorkbookWithCustomZipEntrySource {
    ReportWorkbook() {
        // Zip64 in a stream is what java.util.zip does not read back; no part of a report comes near 4 GB.
        setZip64Mode(Zip64Mode.Never);
    }

    /// Rows still in memory would keep their temporary file open.
    @Override
    public void close() throws IOException {
        for (var sheet : this) {
            if (sheet instanceof SXSSFSheet streamed) {
                streamed.flushRows();
            }
        }
        super.close();
    }
}
