package org.mendline.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.storage.importing.csv.CaseloadCsvWriter;
import org.mendline.storage.importing.csv.OutcomesCsvWriter;
import org.mendline.storage.importing.csv.WellnessCsvWriter;
import org.mendline.storage.importing.fhir.FhirLabWriter;
import org.mendline.storage.importing.hl7.Hl7LabWriter;
import org.mendline.storage.importing.lab.LabPatient;
import org.mendline.storage.importing.lab.LabResult;
import org.mendline.storage.observation.MeasureCodes;

/// Writes what devices, laboratories and diaries of the demo clinic's people would have written: FIT, HL7 v2, FHIR and
/// CSV.
final class DemoFiles {
    private static final ZoneOffset CLOCK = ZoneOffset.ofHours(1);

    /// Diary columns and the features they tell of.
    private static final Map<String, DayFeature> DIARY = Map.of(
            "sleep_h", DayFeature.SLEEP,
            "soreness", DayFeature.SORENESS,
            "pain", DayFeature.PAIN,
            "readiness", DayFeature.READINESS,
            "session_load", DayFeature.LOAD,
            "therapy_min", DayFeature.THERAPY,
            "protein_g_per_kg", DayFeature.PROTEIN,
            "cold_min", DayFeature.COLD,
            "mobility_min", DayFeature.MOBILITY);

    private final Path folder;
    private final LocalDate today;
    private final List<CaseloadCsvWriter.Case> cases = new ArrayList<>();
    private final List<WellnessCsvWriter.Day> diary = new ArrayList<>();
    private final List<OutcomesCsvWriter.Visit> visits = new ArrayList<>();

    private DemoFiles(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /// Writes all files into `folder`.
    ///
    /// @param today last day of data
    static void write(Path folder, LocalDate today) throws IOException {
        DemoFiles files = new DemoFiles(folder, today);
        for (DemoPerson person : DemoPeople.all()) {
            files.person(person);
        }
        files.text("caseload.csv", CaseloadCsvWriter.table(files.cases));
        files.text("diary.csv", WellnessCsvWriter.table(files.diary));
        files.text("visits.csv", OutcomesCsvWriter.table(files.visits));
    }

    private void person(DemoPerson person) throws IOException {
        FeatureDays days = person.simulate(today.getYear())
                .recordUpTo(person.days() - 1 - person.silentDays())
                .days();
        LocalDate onset = today.minusDays(person.days() - 1L);
        cases.add(new CaseloadCsvWriter.Case(
                person.id(),
                Optional.of(person.name()),
                OptionalInt.of(person.birthYear()),
                person.sex(),
                OptionalDouble.of(person.heightCm()),
                OptionalDouble.of(person.massKg()),
                true,
                person.condition().code(),
                Optional.empty(),
                onset,
                person.outcomeCode(),
                person.goal(),
                OptionalDouble.empty()));
        List<LabResult> labs = new ArrayList<>();
        for (int d = 0; d < days.days(); d++) {
            day(person, days, d, onset.plusDays(d), labs);
        }
        if (!labs.isEmpty()) {
            labs(person, labs);
        }
        if (person.wearable()) {
            new DemoFitFiles(person, days, onset, folder.resolve("devices").resolve(person.id())).write();
        }
    }

    private void day(DemoPerson person, FeatureDays days, int d, LocalDate date, List<LabResult> labs) {
        Map<String, Double> written = new LinkedHashMap<>();
        DIARY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> days.value(d, column.getValue())
                        .ifPresent(v -> written.put(column.getKey(), tenth(onScale(column.getValue(), v)))));
        if (!person.wearable()) {
            days.value(d, DayFeature.LN_RMSSD).ifPresent(v -> written.put("rmssd", tenth(Math.exp(v))));
            days.value(d, DayFeature.RESTING_HEART_RATE)
                    .ifPresent(v -> written.put("resting_hr", (double) Math.round(v)));
        }
        if (!written.isEmpty()) {
            diary.add(new WellnessCsvWriter.Day(person.id(), date, written));
        }
        days.value(d, DayFeature.OUTCOME)
                .ifPresent(v -> visits.add(new OutcomesCsvWriter.Visit(
                        person.id(),
                        date,
                        person.outcomeCode(),
                        tenth(onScale(person, v)),
                        person.scale().unit())));
        OffsetDateTime drawn = date.atTime(LocalTime.of(8, 10)).atOffset(CLOCK);
        days.value(d, DayFeature.CRP)
                .ifPresent(
                        v -> labs.add(new LabResult(MeasureCodes.CRP, "C reactive protein", tenth(v), "mg/L", drawn)));
        days.value(d, DayFeature.CREATINE_KINASE)
                .ifPresent(v -> labs.add(
                        new LabResult(MeasureCodes.CREATINE_KINASE, "Creatine kinase", Math.rint(v), "U/L", drawn)));
    }

    /// Half of the laboratories speak HL7 v2, half FHIR.
    private void labs(DemoPerson person, List<LabResult> results) throws IOException {
        LabPatient patient = new LabPatient(
                person.id(),
                "MENDLINE",
                Optional.of(person.name().split(" ")[1]),
                Optional.of(person.name().split(" ")[0]),
                OptionalInt.of(person.birthYear()),
                person.sex());
        if (person.seed() % 2 == 0) {
            OffsetDateTime sent = results.getLast().collected().plusHours(5);
            text(
                    "labs/" + person.id() + ".hl7",
                    Hl7LabWriter.message("DEMO LAB", "DEMO-" + person.id(), sent, patient, results));
        } else {
            text("labs/" + person.id() + ".json", FhirLabWriter.bundle(patient, results));
        }
    }

    private void text(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    /// A diary offers 0 to 10, and nothing below 0.
    private static double onScale(DayFeature feature, double value) {
        return switch (feature) {
            case SORENESS, PAIN, READINESS -> Math.clamp(value, 0, 10);
            default -> Math.max(0, value);
        };
    }

    private static double onScale(DemoPerson person, double value) {
        double worst = person.scale().worst();
        double best = person.scale().best();
        return Math.clamp(value, Math.min(worst, best), Math.max(worst, best));
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
