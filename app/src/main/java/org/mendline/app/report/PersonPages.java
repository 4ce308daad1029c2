package org.mendline.app.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A few people's sheets, drawn and ready to be put into a workbook that was begun with the same
/// [ReportStyles].
///
/// The sheets are made in a workbook of their own, of which only the parts that belong to sheets are
/// kept: a chart costs POI a tenth of a megabyte, which a report of 500 people would otherwise hold 500
/// times until it is written.
///
/// @param sheets in order
/// @param parts of a workbook of these sheets (ECMA-376 part 2), by their names in it
record PersonPages(List<Sheet> sheets, Map<String, byte[]> parts) {
    /// Parts that go along with sheets.
    private static final Pattern WANTED =
            Pattern.compile("xl/(worksheets|drawings|charts)/(_rels/)?[a-z]+\\d+\\.xml(\\.rels)?");

    PersonPages {
        sheets = List.copyOf(sheets);
        parts = Map.copyOf(parts);
    }

    /// A person's sheet among them.
    ///
    /// @param lastPrinted zero-based last row to print
    record Sheet(String name, int lastPrinted) {}

    /// @param people each with the name their sheet will have
    /// @param stopped asked between people
    static PersonPages of(Map<String, PersonWeek> people, ReportHead head, Paper paper, BooleanSupplier stopped)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Sheet> sheets = new ArrayList<>();
        try (ReportWorkbook workbook = new ReportWorkbook()) {
            ReportStyles styles = new ReportStyles(workbook.getXSSFWorkbook());
            for (var person : people.entrySet()) {
                ReportFile.stopIf(stopped);
                String name = person.getKey();
                SheetPen pen = new SheetPen(workbook.createSheet(name), styles);
                pen.sheet().setSelected(false);
                int lastPrinted = new PersonSheet(
                                pen, workbook.getXSSFWorkbook().getSheet(name), head, paper)
                        .write(person.getValue(), name);
                pen.finish();
                sheets.add(new Sheet(name, lastPrinted));
            }
            workbook.write(bytes);
        }
        return new PersonPages(sheets, parts(bytes.toByteArray()));
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (WANTED.matcher(entry.getName()).matches()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }
}
