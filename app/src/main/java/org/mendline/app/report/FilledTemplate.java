package org.mendline.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mendline.app.task.TaskProgress;

/// A clinic's own workbook, filled: cells and tables it has given [TemplateName]s get their values;
/// styles, charts, formulas and everything else stay as the clinic made them. Stateless; safe for use
/// by several threads.
public final class FilledTemplate {
    private static final Set<TemplateName> OF_WEEKS =
            EnumSet.of(TemplateName.WHY, TemplateName.PLANS, TemplateName.DECISIONS);

    /// Fills a template for a week and writes it to `target`.
    ///
    /// @throws CancellationException if `progress` said so; `target` is as it was
    /// @throws IOException with a sentence, if the template cannot be filled or the file not be written
    public void weekly(Path template, WeeklyReportData data, Path target, TaskProgress progress) throws IOException {
        try (XSSFWorkbook workbook = opened(template, ReportKind.WEEKLY)) {
            boolean weeksNeeded = names(workbook).stream().anyMatch(named -> OF_WEEKS.contains(named.meaning()));
            fill(workbook, template, TemplateValues.weekly(data, weeksNeeded, progress));
            ReportFile.write(target, progress::cancelled, workbook::write);
        }
    }

    /// Fills a template for one person and writes it to `target`.
    ///
    /// @throws CancellationException if `progress` said so; `target` is as it was
    /// @throws IOException with a sentence, if the template cannot be filled or the file not be written
    public void person(Path template, ReportHead head, PersonDetail detail, Path target, TaskProgress progress)
            throws IOException {
        try (XSSFWorkbook workbook = opened(template, ReportKind.PERSON)) {
            fill(workbook, template, TemplateValues.person(head, detail));
            ReportFile.write(target, progress::cancelled, workbook::write);
        }
    }

    /// What is wrong with a template, in sentences; empty if it can be filled.
    ///
    /// @throws IOException with a sentence, if it cannot be read
    public List<String> problems(Path template, ReportKind kind) throws IOException {
        try (XSSFWorkbook workbook = read(template)) {
            return problems(workbook, template, kind);
        }
    }

    private static XSSFWorkbook opened(Path template, ReportKind kind) throws IOException {
        XSSFWorkbook workbook = read(template);
        List<String> problems = problems(workbook, template, kind);
        if (!problems.isEmpty()) {
            workbook.close();
            throw new IOException(String.join(" ", problems));
        }
        return workbook;
    }

    private static XSSFWorkbook read(Path template) throws IOException {
        if (!Files.isRegularFile(template)) {
            throw new IOException("The template " + template + " is not there. Choose another one, or make one with"
                    + " `mendline report template --out FILE.xlsx`.");
        }
        try (InputStream in = Files.newInputStream(template)) {
            return new XSSFWorkbook(in);
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EncryptedDocumentException
                | IOException e) {
            throw new IOException(
                    "The template " + template + " cannot be read as an Excel workbook: it is damaged, protected by a"
                            + " password, or of another kind. Open it in Excel and save it as .xlsx without a password.",
                    e);
        }
    }

    private static List<String> problems(XSSFWorkbook workbook, Path template, ReportKind kind) {
        List<String> problems = new ArrayList<>();
        for (Name name : workbook.getAllNames()) {
            if (TemplateName.looksLikeOne(name.getNameName())) {
                problem(name, kind).ifPresent(what -> problems.add("The template " + template + ": " + what));
            }
        }
        TemplateName needed = TemplateName.needed(kind);
        boolean has = names(workbook).stream().anyMatch(named -> named.meaning() == needed);
        if (!has && problems.isEmpty()) {
            problems.add("The template " + template + " defines no name " + needed.key() + " (" + needed.meaning()
                    + "), which a " + kind.key() + " report needs. Mark the " + (needed.isTable() ? "table" : "cell")
                    + " in Excel and type the name into the name box.");
        }
        return problems;
    }

    private static Optional<String> problem(Name name, ReportKind kind) {
        Optional<TemplateName> meaning = TemplateName.of(name.getNameName());
        if (meaning.isEmpty()) {
            return Optional.of("Mendline fills nothing called " + name.getNameName()
                    + ". `mendline report template --names` lists what there is.");
        }
        if (!meaning.get().isOf(kind)) {
            return Optional.of("the name " + name.getNameName() + " is not of a " + kind.key() + " report.");
        }
        return area(name).isEmpty()
                ? Optional.of("the name " + name.getNameName() + " points at no cells of one sheet ("
                        + name.getRefersToFormula() + "). Let it point at them again.")
                : Optional.empty();
    }

    /// A name of this workbook that is filled.
    private record Named(Name name, TemplateName meaning, AreaReference area) {}

    private static List<Named> names(XSSFWorkbook workbook) {
        List<Named> names = new ArrayList<>();
        for (Name name : workbook.getAllNames()) {
            Optional<TemplateName> meaning = TemplateName.of(name.getNameName());
            Optional<AreaReference> area = area(name);
            if (meaning.isPresent() && area.isPresent()) {
                names.add(new Named(name, meaning.get(), area.get()));
            }
        }
        return names;
    }

    private static Optional<AreaReference> area(Name name) {
        String formula = name.getRefersToFormula();
        if (formula == null || formula.contains("#REF!") || !AreaReference.isContiguous(formula)) {
            return Optional.empty();
        }
        try {
            AreaReference area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
            return Optional.ofNullable(area.getFirstCell().getSheetName()).map(sheet -> area);
        } catch (IllegalArgumentException e) { // a formula or a constant, no cells
            return Optional.empty();
        }
    }

    private static void fill(XSSFWorkbook workbook, Path template, TemplateValues values) throws IOException {
        for (Named named : names(workbook)) {
            XSSFSheet sheet = sheet(workbook, named);
            if (named.meaning().isTable()) {
                ReportTable table = values.tables().get(named.meaning());
                if (table != null) {
                    AreaReference filled =
                            new TemplateTable(sheet, named.area(), named.name().getNameName(), template).fill(table);
                    named.name().setRefersToFormula(filled.formatAsString());
                }
            } else {
                CellReference at = named.area().getFirstCell();
                CellValue value = values.cells().getOrDefault(named.meaning(), new CellValue.Nothing());
                TemplateTable.put(sheet, at.getRow(), at.getCol(), value);
            }
        }
        if (values.simulated()) {
            for (Sheet sheet : workbook) {
                sheet.getHeader().setCenter("Simulated people");
            }
        }
        workbook.setForceFormulaRecalculation(true);
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, Named named) throws IOException {
        XSSFSheet sheet = workbook.getSheet(named.area().getFirstCell().getSheetName());
        if (sheet == null) {
            throw new IOException("The name " + named.name().getNameName() + " points at a sheet that is not there: "
                    + named.name().getRefersToFormula() + ". Let it point at cells again.");
        }
        return sheet;
    }
}
