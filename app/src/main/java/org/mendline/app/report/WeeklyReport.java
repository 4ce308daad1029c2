package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes the weekly Excel report. Stateless; safe for use by several threads.
///
/// Rows go to encrypted temporary files while the workbook grows, so no readable copy of the people's
/// data is left outside the report itself and memory holds only charts and styles.
public final class WeeklyReport {

    /// Writes the report to `target`, which is replaced only once the new file is complete.
    ///
    /// @param cancelled asked between people; once true, nothing is written
    /// @throws CancellationException if `cancelled` said so; `target` is as it was
    /// @throws IOException if the file cannot be written; its message is a sentence for the user;
    ///     `target` is as it was
    public void write(WeeklyReportData data, Path target, BooleanSupplier cancelled) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder. Name an .xlsx file to write the report to.");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " does not exist. Make it first, or choose another one.");
        }
        Path unfinished = newFile(folder, target);
        try {
            try (SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource();
                    OutputStream out = Files.newOutputStream(unfinished)) {
                fill(workbook, data, cancelled);
                workbook.write(out);
            }
            stopIf(cancelled);
            moveInto(target, unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void fill(SXSSFWorkbook workbook, WeeklyReportData data, BooleanSupplier cancelled)
            throws IOException {
        describe(workbook, data);
        ReportStyles styles = new ReportStyles(workbook.getXSSFWorkbook());
        List<NamedPerson> people = named(data);
        SheetPen squad = new SheetPen(workbook.createSheet(SquadSheet.NAME), styles);
        new SquadSheet(squad, data).write(people);
        squad.finish();
        for (NamedPerson person : people) {
            stopIf(cancelled);
            SheetPen pen = new SheetPen(workbook.createSheet(person.sheetName()), styles);
            new PersonSheet(pen, workbook.getXSSFWorkbook().getSheet(person.sheetName()), data).write(person);
            pen.finish();
        }
        SheetPen about = new SheetPen(workbook.createSheet(AboutSheet.NAME), styles);
        new AboutSheet(about, data).write();
        about.finish();
        stopIf(cancelled);
    }

    private static List<NamedPerson> named(WeeklyReportData data) {
        SheetNames names = new SheetNames();
        names.next(SquadSheet.NAME);
        names.next(AboutSheet.NAME);
        return data.people().stream()
                .sorted(Comparator.comparing(person -> person.entry().status()))
                .map(person -> new NamedPerson(person, names.next(person.entry().label())))
                .toList();
    }

    private static void describe(SXSSFWorkbook workbook, WeeklyReportData data) {
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Mendline");
        properties.setTitle(SafeText.of(data.clinicName()) + ", week ending " + Wording.day(data.weekEnding()));
        properties.setCreated(Optional.of(Date.from(data.generatedAt().toInstant())));
    }

    private static Path newFile(Path folder, Path target) throws IOException {
        try {
            return Files.createTempFile(folder, ".mendline-report-", ".tmp");
        } catch (FileSystemException e) {
            throw new IOException(
                    "Cannot write " + target + ": the folder does not allow new files. Choose another folder.", e);
        }
    }

    private static void moveInto(Path target, Path unfinished) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new IOException(
                    "Cannot replace " + target + ". If it is open in another program, close it there and try again.",
                    e);
        }
    }

    private static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The weekly report was cancelled; nothing was written.");
        }
    }
}
