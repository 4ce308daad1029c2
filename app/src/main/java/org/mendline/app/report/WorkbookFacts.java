package org.mendline.app.report;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// What a workbook's properties say of it.
final class WorkbookFacts {
    private WorkbookFacts() {}

    static void describe(SXSSFWorkbook workbook, ReportHead head) {
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Mendline");
        properties.setTitle(SafeText.of(head.clinicName()) + ", week ending " + Wording.day(head.weekEnding()));
        properties.setCreated(Optional.of(Date.from(head.generatedAt().toInstant())));
    }
}
