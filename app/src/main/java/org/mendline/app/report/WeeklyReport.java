package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mendline.app.task.TaskProgress;

/// Writes the weekly Excel report. Stateless; safe for use by several threads.
///
/// People's weeks are asked for a few at a time and each sheet leaves memory once it is drawn, so that
/// 500 people need little more than 50. Rows go to encrypted temporary files while the workbook grows,
/// so no readable copy of the people's data is left outside the report itself.
public final class WeeklyReport {
    /// People drawn together: a workbook of its own costs more than a sheet.
    private static final int BATCH = 8;

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
        try (ReportWorkbook workbook = new ReportWorkbook()) {
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
        int done = 0;
        try (Lookahead<List<NamedPerson>, Drawn> drawn =
                new Lookahead<>(batches(people), batch -> drawn(data, batch, progress))) {
            while (done < people.size()) {
                ReportFile.stopIf(progress::cancelled);
                progress.at(
                        (double) done / people.size(),
                        "Writing " + people.get(done).entry().label());
                Drawn next = drawn.next();
                next.weeks().forEach(tables::append);
                if (next.pages().isPresent()) {
                    sheets.add(next.pages().get());
                }
                done += next.weeks().size();
            }
        }
    }

    private static List<List<NamedPerson>> batches(List<NamedPerson> people) {
        List<List<NamedPerson>> batches = new ArrayList<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            batches.add(people.subList(from, Math.min(people.size(), from + BATCH)));
        }
        return batches;
    }

    private static Drawn drawn(WeeklyReportData data, List<NamedPerson> batch, TaskProgress progress)
            throws IOException {
        Map<String, PersonWeek> weeks = new LinkedHashMap<>();
        for (NamedPerson person : batch) {
            ReportFile.stopIf(progress::cancelled);
            weeks.put(person.sheetName(), data.weeks().apply(person.entry()));
        }
        Optional<PersonPages> pages = data.layout().has(ReportPart.PERSONS)
                ? Optional.of(PersonPages.of(weeks, data.head(), data.layout().paper(), progress::cancelled))
                : Optional.empty();
        return new Drawn(List.copyOf(weeks.values()), pages);
    }

    private static List<NamedPerson> named(WeeklyReportData data) {
        SheetNames names = new SheetNames();
        SquadTables.NAMES.forEach(names::next);
        return data.entries().stream()
                .map(entry -> new NamedPerson(entry, names.next(entry.label())))
                .toList();
    }

    private record Drawn(List<PersonWeek> weeks, Optional<PersonPages> pages) {}
}
