package org.mendline.app.report;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/// How a sheet looks as a page: no grid, fitted to its width, with the same header and footer everywhere.
final class PagePrint {
    private static final double NARROW_INCHES = 0.4;

    private PagePrint() {}

    static void apply(Sheet sheet, ReportHead data, Paper paper, boolean landscape) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(paper.code());
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, NARROW_INCHES);
        sheet.setMargin(PageMargin.RIGHT, NARROW_INCHES);

        Header header = sheet.getHeader();
        header.setLeft(literal(data.clinicName()));
        header.setCenter(data.simulated() ? "Simulated people" : "");
        header.setRight("Week ending " + Wording.day(data.weekEnding()));
        Footer footer = sheet.getFooter();
        footer.setLeft("Decision support, not a diagnosis");
        footer.setCenter(literal("Model " + data.modelVersion()));
        footer.setRight("Page &P of &N");
    }

    /// Headers read `&` as a code; doubled it is a plain ampersand (ECMA-376 part 1, 18.3.1.46).
    private static String literal(String text) {
        return SafeText.of(text).replace('\n', ' ').replace("&", "&&");
    }
}
