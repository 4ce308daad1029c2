package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mendline.app.task.TaskProgress;

/// Writes the weekly Excel report. Stateless; safe for use by several threads.
///
/// People's weeks are asked for a few at a time and each sheet leaves memory once it is drawn, so that 500 people need
/// little more than 50. Rows go to encrypted temporary files while the workbook grows, so no readable copy of the
/// people's data is left outside the report itself.
public final class WeeklyReport {

    /// Writes the report to `target`, which is replaced only once the new file is complete.
    ///
    /// @param progress asked between people; once cancelled, nothing is written
    /// @throws CancellationException if `progress` said so; `target` is as it was
    /// @throws IOException if the file cannot be written; its message is a sentence for the user;
    ///     `target` is as it was
    public void write(WeeklyReportData data, Path target, TaskProgress progress) throws IOException {
        ReportFile.write(target, progress::cancelled, out -> write(data, out, progress));
    }

    private static void write(WeeklyReportData data, OutputStream out, TaskProgress progress) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource()) {
            WorkbookFacts.describe(workbook, data.head());
            ReportStyles styles = new ReportStyles(workbook.getXSSFWorkbook());
            List<NamedPerson> people = named(data);
            SheetPen squad = new SheetPen(workbook.createSheet(SquadSheet.NAME), styles);
            SquadTables tables = new SquadTables(workbook, styles, data);
            ReportPackage sheets = new ReportPackage(out, workbook.getNumberOfSheets());
            writePeople(data, people, tables, sheets, progress);
            new SquadSheet(squad, data.head(), data.layout()).write(people);
            squad.finish();
            tables.finish(people.size());
            ReportFile.stopIf(progress::cancelled);
            sheets.finish(workbook);
        }
    }

    private static void writePeople(
            WeeklyReportData data,
            List<NamedPerson> people,
            SquadTables tables,
            ReportPackage sheets,
            TaskProgress progress)
            throws IOException {
        if (!tables.needWeeks() && !data.layout().has(ReportPart.PERSONS)) {
            return;
        }
        try (Lookahead<NamedPerson, Drawn> drawn = new Lookahead<>(people, person -> drawn(data, person, progress))) {
            for (int i = 0; i < people.size(); i++) {
                ReportFile.stopIf(progress::cancelled);
                NamedPerson person = people.get(i);
                progress.at(
                        (double) i / people.size(), "Writing " + person.entry().label());
                Drawn next = drawn.next();
                tables.append(next.week());
                if (next.pages().isPresent()) {
                    sheets.add(next.pages().get(), person.sheetName());
                }
            }
        }
    }

    private static Drawn drawn(WeeklyReportData data, NamedPerson person, TaskProgress progress) throws IOException {
        ReportFile.stopIf(progress::cancelled);
        PersonWeek week = data.weeks().apply(person.entry());
        return new Drawn(
                week,
                data.layout().has(ReportPart.PERSONS)
                        ? Optional.of(PersonPages.of(
                                week,
                                person.sheetName(),
                                data.head(),
                                data.layout().paper()))
                        : Optional.empty());
    }

    private static List<NamedPerson> named(WeeklyReportData data) {
        SheetNames names = new SheetNames();
        SquadTables.NAMES.forEach(names::next);
        return data.entries().stream()
                .map(entry -> new NamedPerson(entry, names.next(entry.label())))
                .toList();
    }

    private record Drawn(PersonWeek week, Optional<PersonPages> pages) {}
}
