package org.mendline.storage.importing.labform;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvDates;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.text.BoundedLines;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;

/// Reads laboratory forms as text, in English, German and Russian: a line that dates the sample, and results in columns
/// with their units. A test that is not known, or a result without a unit, is set aside and never guessed.
public final class LabFormReader implements FormatReader {
    private static final Pattern DATE = Pattern.compile(
            "(?:collection date|date of collection|collected|sample date|specimen date|entnahmedatum|abnahmedatum|entnahme"
                    + "|дата взятия(?: биоматериала)?)\\s*:\\s*(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_RESULTS = 5000;

    private final ZoneId zone;
    private final Analytes analytes = new Analytes();

    /// @param zone holds for the sample's date, which carries no offset
    public LabFormReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "lab-form";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        if (TextFile.isBinary(source)) {
            return false;
        }
        boolean dated = false;
        boolean result = false;
        String above = "";
        for (String line : TextFile.head(source).lines().toList()) {
            dated |= DATE.matcher(line.strip()).matches();
            result |= FormLine.results(line, above).stream()
                    .anyMatch(found -> !found.unit().isEmpty());
            above = line;
        }
        return dated && result;
    }

    private record Printed(FormLine.Result result, String record, String line) {}

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        List<Printed> printed = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        try (BoundedLines lines = BoundedLines.open(source, LONGEST_LINE)) {
            String above = "";
            int number = 0;
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                Matcher date = DATE.matcher(line.get().strip());
                if (date.matches()) {
                    dates.add(date.group(1).strip());
                } else if (printed.size() < MOST_RESULTS) {
                    for (FormLine.Result result : FormLine.results(line.get(), above)) {
                        printed.add(new Printed(result, "line " + number, line.get()));
                    }
                }
                above = line.get();
            }
        }
        ClockTime taken = taken(dates);
        Emission emission = Emission.ofOwner("Laboratory form", sink);
        CsvNumbers numbers = new CsvNumbers();
        printed.forEach(one -> numbers.show(one.result().value()));
        printed.forEach(one -> emit(one, numbers, taken, emission));
        if (printed.isEmpty()) {
            throw new UnreadableFileException("The laboratory form holds no results in columns. Ask the laboratory for"
                    + " HL7, FHIR or CSV, or enter the values by hand.");
        }
        emission.note(
                "file",
                "A printed form is not certain to name the person by number; the person chosen at import was taken."
                        + " Reference ranges were not read.");
    }

    private static ClockTime taken(List<String> printed) throws UnreadableFileException {
        List<String> dates = printed.stream().distinct().toList();
        CsvDates order = new CsvDates();
        dates.forEach(order::show);
        Optional<String> objection = order.objection();
        if (objection.isPresent()) {
            throw new UnreadableFileException(objection.get());
        }
        if (dates.size() > 1) {
            throw new UnreadableFileException(
                    "The form states more than one date of collection. Split it into one form" + " for each sample.");
        }
        return dates.stream()
                .findFirst()
                .flatMap(order::parse)
                .orElseThrow(() -> new UnreadableFileException("The form states no valid date of collection. Add a line"
                        + " such as \"Collection date: 2026-03-01\"."));
    }

    private void emit(Printed printed, CsvNumbers numbers, ClockTime taken, Emission emission) {
        FormLine.Result result = printed.result();
        String name = Excerpt.brief(result.name());
        Optional<String> code = analytes.code(result.name(), result.unit());
        OptionalDouble value = numbers.parse(result.value());
        if (value.isEmpty()) {
            emission.reject(printed.record(), numbers.objection(result.value()), printed.line());
        } else if (result.unit().isEmpty()) {
            emission.reject(
                    printed.record(),
                    "The form states no unit that Mendline knows for \"" + name + "\". Enter the value by hand.",
                    printed.line());
        } else if (code.isEmpty()) {
            emission.reject(
                    printed.record(),
                    "The test \"" + name + "\" is not known. Enter it by hand, or import it as a table with its LOINC"
                            + " code.",
                    printed.line());
        } else {
            emission.value(
                    new Kind(code.get(), name, result.unit()),
                    value.getAsDouble(),
                    taken.instant(zone),
                    taken.offset(),
                    printed.record());
        }
    }
}
