package org.mendline.app.window;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.feedback.Said;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.feedback.Saying;
import org.mendline.app.models.ShippedEvaluation;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.NextDays;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.FakePeople.Patient;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.stall.StallAssessment;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.FileReport.Problem;
import org.mendline.storage.importing.FileReport.Status;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// A clinic of simulated people in memory, for tests and pictures of the window. The last of every ten has no data.
public final class FakeClinic implements Clinic {
    private final List<Patient> patients;
    private final FakeModels models = new FakeModels();
    private final FakeViews views = new FakeViews();
    private final FakeDevices devices = new FakeDevices();
    private final FakeExplanations explanations = new FakeExplanations(this::persons);
    private final FakeReviews reviews = new FakeReviews();
    private final Map<PersonId, FakeFeedback> feedback = new HashMap<>();
    private final FakeChecks checks = new FakeChecks();
    private Optional<ShippedEvaluation> evaluation = Optional.empty();
    private Consumer<TaskProgress> beforeImport = progress -> {};
    private final FakeTimelines timelines = new FakeTimelines(this::person);
    private final FakeUpkeep upkeep = new FakeUpkeep();
    private final FakeReports reports = new FakeReports(this::caseload);
    private int projections;
    private int imports;
    private final FakeImportBook book = new FakeImportBook();
    private final Map<String, TableMapping> remembered = new HashMap<>();
    private final Map<String, List<Question>> questions = new HashMap<>();
    private Optional<ImportRequest> lastRequest = Optional.empty();

    public FakeClinic(int people) {
        this.patients = FakePeople.some(people);
    }

    /// Lets a test step in while an import runs.
    void beforeImport(Consumer<TaskProgress> step) {
        beforeImport = step;
    }

    int projections() {
        return projections;
    }

    int imports() {
        return imports;
    }

    /// Lets this clinic's program come with an evaluation.
    void bring(ShippedEvaluation brought) {
        evaluation = Optional.of(brought);
    }

    @Override
    public Optional<ShippedEvaluation> evaluation() {
        return evaluation;
    }

    @Override
    public FakeModels modelVersions() {
        return models;
    }

    @Override
    public SpeakingModels speakingModels() {
        return new SpeakingModels(
                Optional.of("twin-2+3f2a9c"), Optional.of("81b2d0"), models.inUse(), Optional.empty());
    }

    @Override
    public List<Said> said(PersonId person) {
        return of(person).said();
    }

    @Override
    public void say(PersonPrediction shown, Saying saying) {
        of(shown.person().id()).say(saying);
    }

    @Override
    public boolean withdraw(PersonId person, long said, String by) {
        return of(person).withdraw(said);
    }

    @Override
    public Optional<SaidEffect> saidEffect(PersonId person) {
        return of(person).effect();
    }

    @Override
    public FakeTimelines timelines() {
        return timelines;
    }

    @Override
    public List<MeasuredBy> devices(PersonId person) {
        return devices.of(person);
    }

    @Override
    public void choosePrimary(PersonId person, String kind, Optional<String> device, String by) {
        devices.choose(person, kind, device, by);
    }

    @Override
    public void leavePrimaryToRule(PersonId person, String kind, String by) {
        devices.leaveToRule(person, kind);
    }

    private FakeFeedback of(PersonId person) {
        return feedback.computeIfAbsent(person, id -> new FakeFeedback());
    }

    @Override
    public Path file() {
        return Path.of("demo", "fake.mendline");
    }

    @Override
    public boolean demo() {
        return true;
    }

    @Override
    public Optional<String> predictionsUnavailable() {
        return Optional.empty();
    }

    @Override
    public List<Person> persons() {
        return patients.stream().map(Patient::person).toList();
    }

    @Override
    public List<CaseloadEntry> caseload(TaskProgress progress) {
        List<CaseloadEntry> entries = new ArrayList<>();
        for (int i = 0; i < patients.size(); i++) {
            progress.at((double) i / patients.size(), patients.get(i).person().label());
            entries.add(entry(i));
        }
        entries.sort(Comparator.comparing(CaseloadEntry::status));
        return entries;
    }

    private CaseloadEntry entry(int i) {
        Patient p = patients.get(i);
        if (i % 10 == 9) {
            return new CaseloadEntry(
                    p.person().id(),
                    p.person().label(),
                    true,
                    Optional.of(name(p)),
                    OptionalInt.of(p.record().today()),
                    CaseloadStatus.NO_DATA,
                    "No outcome was ever measured. Measure one to get a curve.",
                    p.record().scale().name(),
                    unit(p),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(new DataGap("any input", Optional.empty())),
                    Optional.empty());
        }
        FakeTwin twin = new FakeTwin(p);
        Projection a = twin.project(
                Protocol.constant(p.usual()), HORIZON_DAYS, FUTURES, p.episode().goal(), 1);
        Fan past = twin.past();
        double change = past.at(p.record().today()).median()
                - past.at(p.record().today() - 7).median();
        CaseloadStatus status = status(a);
        Fan.Point ready = a.outlook().get(DayFeature.READINESS).at(3);
        return new CaseloadEntry(
                        p.person().id(),
                        p.person().label(),
                        true,
                        Optional.of(name(p)),
                        OptionalInt.of(p.record().today()),
                        status,
                        reason(status, p),
                        p.record().scale().name(),
                        unit(p),
                        latest(p),
                        OptionalDouble.of(change),
                        Optional.of(new Estimate(ready.median(), ready.lo80(), ready.hi80())),
                        a.timeToGoal(),
                        status == CaseloadStatus.AT_RISK
                                ? List.of("Resting HR 6 /min above own normal", "HRV falling")
                                : List.of(),
                        i % 3 == 0
                                ? List.of(
                                        new DataGap("Sleep", Optional.of(FakePeople.TODAY.minusDays(4))),
                                        new DataGap("CRP", Optional.empty()))
                                : List.of(),
                        Optional.of(FakePeople.TODAY.minusDays(i % 5)))
                .suggesting(FakeReviews.CODES.subList(0, i % 4));
    }

    private static CaseloadStatus status(Projection a) {
        TimeToGoal time = a.timeToGoal().orElseThrow();
        if (time.probabilityWithinHorizon() < 0.3) {
            return CaseloadStatus.AT_RISK;
        }
        return time.probabilityWithinHorizon() < 0.6 ? CaseloadStatus.STALLING : CaseloadStatus.ON_TRACK;
    }

    private static String reason(CaseloadStatus status, Patient p) {
        return switch (status) {
            case AT_RISK ->
                "HRV is 18 % below own normal for 5 days while load rose by a third; readiness is forecast to fall.";
            case STALLING -> p.record().scale().name() + " is not expected to change noticeably in the next 4 weeks.";
            case NO_DATA -> "";
            case ON_TRACK -> "Progressing as expected towards the goal.";
        };
    }

    private static OptionalDouble latest(Patient p) {
        for (int day = p.record().today(); day >= 0; day--) {
            if (p.record().days().observed(day, DayFeature.OUTCOME)) {
                return p.record().days().value(day, DayFeature.OUTCOME);
            }
        }
        return OptionalDouble.empty();
    }

    private static String name(Patient p) {
        return Texts.of(Locale.ENGLISH).get("condition." + p.episode().condition());
    }

    private static String unit(Patient p) {
        return p.record().scale().unit();
    }

    @Override
    public PredictionResult predict(PersonId person) {
        int i = index(person);
        Patient p = patients.get(i);
        if (i % 10 == 9) {
            return new PredictionResult.NotPossible(
                    person,
                    "There is no measured " + p.record().scale().name() + " for "
                            + p.person().label() + " yet. Import one visit's measurement to get a curve.");
        }
        FakeTwin twin = new FakeTwin(p);
        Protocol plan = Protocol.constant(p.usual());
        Projection projection =
                twin.project(plan, HORIZON_DAYS, FUTURES, p.episode().goal(), 1);
        return new PredictionResult.Predicted(new PersonPrediction(
                p.person(),
                p.episode(),
                FakePeople.TODAY,
                p.record(),
                twin,
                plan,
                projection,
                NextDays.of(Optional.empty(), projection),
                new StallAssessment.CannotSay("Not asked in this test."),
                List.of()));
    }

    private Person person(PersonId id) {
        return patients.get(index(id)).person();
    }

    private int index(PersonId person) {
        for (int i = 0; i < patients.size(); i++) {
            if (patients.get(i).person().id().equals(person)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Nobody here has the id " + person);
    }

    @Override
    public Projection project(PersonPrediction prediction, Protocol plan, int futures) {
        projections++;
        return prediction
                .twin()
                .project(plan, HORIZON_DAYS, futures, prediction.episode().goal(), 1);
    }

    @Override
    public FakeExplanations explanations() {
        return explanations;
    }

    @Override
    public FakeReviews reviews() {
        return reviews;
    }

    @Override
    public ImportResult previewImport(ImportRequest request, TaskProgress progress) {
        lastRequest = Optional.of(request);
        return new ImportResult(reports(request), false);
    }

    @Override
    public FakeChecks toCheck() {
        return checks;
    }

    @Override
    public ImportResult readAgain(ImportRequest request, TaskProgress progress) {
        return new ImportResult(reports(request), false);
    }

    @Override
    public void rememberMapping(String signature, String name, TableMapping mapping) {
        remembered.put(name, mapping);
    }

    /// Files whose name contains `word` leave this open, until something is said about them.
    void asks(String word, List<Question> asked) {
        questions.put(word, asked);
    }

    /// The latest preview asked for.
    Optional<ImportRequest> lastRequest() {
        return lastRequest;
    }

    private FileReport asking(FileReport report, ImportRequest request) {
        if (!request.answers().of(report.file()).isEmpty()) {
            return report;
        }
        List<Question> asked = questions.entrySet().stream()
                .filter(e -> report.file().contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
        return asked.isEmpty() ? report : waiting(report.file(), asked);
    }

    private static FileReport waiting(String file, List<Question> asked) {
        return new FileReport(
                file,
                "csv-other",
                Status.REFUSED,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                asked.stream().map(q -> new Problem("file", q.sentence())).toList(),
                List.of(),
                Map.of(),
                asked,
                List.of());
    }

    /// Mappings kept, by name.
    Map<String, TableMapping> remembered() {
        return Map.copyOf(remembered);
    }

    @Override
    public ImportResult importFiles(ImportRequest request, TaskProgress progress) {
        beforeImport.accept(progress);
        if (progress.cancelled()) {
            return new ImportResult(List.of(), true);
        }
        imports++;
        List<FileReport> reports = reports(request);
        return new ImportResult(reports, false, OptionalInt.of(book.imported(reports)));
    }

    /// A file whose name contains `bad` is refused, one with `part` is taken in part.
    private List<FileReport> reports(ImportRequest request) {
        return request.files().stream()
                .map(f -> asking(report(f.getFileName().toString()), request))
                .toList();
    }

    private static FileReport report(String file) {
        Status status =
                file.contains("bad") ? Status.REFUSED : file.contains("part") ? Status.PARTIAL : Status.IMPORTED;
        List<Problem> problems = switch (status) {
            case REFUSED ->
                List.of(new Problem(
                        "file", "The file ends in the middle of record 212. Copy it from the watch again."));
            case PARTIAL ->
                List.of(
                        new Problem(
                                "record 12",
                                "The unit \"furlong\" is not known. Write it as a UCUM unit, for example m."),
                        new Problem("record 19", "The date 2031-02-03 lies in the future. Correct it in the file."));
            default -> List.of();
        };
        boolean good = status != Status.REFUSED;
        return new FileReport(
                file,
                file.endsWith("fit") ? "fit" : file.endsWith("hl7") ? "hl7-oru" : "csv",
                status,
                good ? 214 : 0,
                file.contains("again") ? 47 : 0,
                good && file.endsWith("fit") ? 86_400 : 0,
                problems.size(),
                good ? Optional.of(Instant.parse("2026-10-02T06:00:00Z")) : Optional.empty(),
                good ? Optional.of(Instant.parse("2026-11-18T20:00:00Z")) : Optional.empty(),
                good ? List.of("P-001") : List.of(),
                List.of(),
                problems,
                List.of(),
                good
                        ? Map.of(
                                "Heart rate",
                                86_400L,
                                "rMSSD",
                                47L,
                                "Resting heart rate",
                                47L,
                                "Sleep duration",
                                46L,
                                "Soreness",
                                44L)
                        : Map.of(),
                List.of(),
                good ? List.of(file.endsWith("fit") ? "Garmin Forerunner 255 #3941" : "Cobas 8000") : List.of());
    }

    @Override
    public FakeViews savedViews() {
        return views;
    }

    @Override
    public FakeImportBook importBook() {
        return book;
    }

    @Override
    public FakeReports reports() {
        return reports;
    }

    @Override
    public FakeUpkeep upkeep() {
        return upkeep;
    }

    @Override
    public void close() {}
}
