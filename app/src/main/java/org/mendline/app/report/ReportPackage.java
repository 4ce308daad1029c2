package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.temp.EncryptedTempData;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A workbook written part by part (Open Packaging Conventions, ECMA-376 part 2): people's sheets as
/// they come, then the workbook that holds everything else and lists them. Nothing of a person stays in
/// memory but a line of that list.
final class ReportPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SHEET_TYPE = OFFICE + "spreadsheetml.worksheet+xml";
    private static final String DRAWING_TYPE = OFFICE + "drawing+xml";
    private static final String CHART_TYPE = OFFICE + "drawingml.chart+xml";
    private static final String SHEET_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

    /// Numbers of people's sheets start here, beyond those of the workbook's own.
    private static final int FIRST_ID = 1_000;

    private final ZipOutputStream zip;
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder printAreas = new StringBuilder();
    private final int ownSheets;
    private int people;
    private int batches;

    /// @param ownSheets how many sheets the workbook given to [#finish(SXSSFWorkbook)] will have
    ReportPackage(OutputStream out, int ownSheets) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.ownSheets = ownSheets;
    }

    /// Writes sheets behind those before; their names are of [SheetNames] and need no care in XML and
    /// in references.
    void add(PersonPages pages) throws IOException {
        String batch = "p" + ++batches + "n";
        for (var part : pages.parts().entrySet()) {
            String name = renumbered(part.getKey(), batch);
            boolean relations = name.endsWith(".rels");
            put(name, relations ? renumbered(part.getValue(), batch) : part.getValue());
            if (!relations) {
                type(name);
            }
        }
        for (int i = 0; i < pages.sheets().size(); i++) {
            list(pages.sheets().get(i), "sheet" + batch + (i + 1));
        }
    }

    private void list(PersonPages.Sheet sheet, String part) {
        int position = ownSheets + people;
        int id = FIRST_ID + ++people;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.name(), id, id));
        relations.append("<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"worksheets/%s.xml\"/>"
                .formatted(id, SHEET_RELATION, part));
        printAreas.append("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"%d\">'%s'!$A$1:$%s$%d</definedName>"
                .formatted(position, sheet.name(), PersonSheet.LAST_LETTER, sheet.lastPrinted() + 1));
    }

    private void type(String part) {
        String type = part.startsWith("xl/worksheets")
                ? SHEET_TYPE
                : part.startsWith("xl/drawings") ? DRAWING_TYPE : CHART_TYPE;
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type));
    }

    /// `sheet3.xml` of the second batch becomes `sheetp2n3.xml`.
    private static String renumbered(String text, String batch) {
        return text.replaceAll("(sheet|drawing|chart)(\\d+)\\.xml", "$1" + batch + "$2.xml");
    }

    private static byte[] renumbered(byte[] relations, String batch) {
        return renumbered(new String(relations, StandardCharsets.UTF_8), batch).getBytes(StandardCharsets.UTF_8);
    }

    /// Writes everything else and lists the people's sheets in it.
    ///
    /// @param workbook has its sheets and at least one defined name, as every filter and repeated row
    ///     is one
    void finish(SXSSFWorkbook workbook) throws IOException {
        EncryptedTempData rest = new EncryptedTempData();
        try {
            try (OutputStream out = rest.getOutputStream()) {
                workbook.write(out);
            }
            try (ZipInputStream in = new ZipInputStream(rest.getInputStream())) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    copy(entry.getName(), in);
                }
            }
        } finally {
            rest.dispose();
        }
        zip.finish();
    }

    private void copy(String name, ZipInputStream in) throws IOException {
        switch (name) {
            case CONTENT_TYPES -> put(name, inserted(in, types, "</Types>"));
            case WORKBOOK_RELATIONS -> put(name, inserted(in, relations, "</Relationships>"));
            case WORKBOOK -> {
                String workbook = inserted(text(in), sheets, "</sheets>");
                put(name, inserted(workbook, printAreas, "</definedNames>").getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                zip.putNextEntry(new ZipEntry(name));
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
    }

    private static byte[] inserted(ZipInputStream in, StringBuilder more, String before) throws IOException {
        return inserted(text(in), more, before).getBytes(StandardCharsets.UTF_8);
    }

    private static String inserted(String xml, StringBuilder more, String before) {
        int at = xml.lastIndexOf(before);
        if (at < 0) {
            throw new IllegalStateException("No " + before + " in a part of the workbook");
        }
        return xml.substring(0, at) + more + xml.substring(at);
    }

    private static String text(ZipInputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private void put(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
