package org.mendline.app.clinic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.SavedViews;
import org.mendline.app.checking.CheckDesk;
import org.mendline.app.checking.ToCheck;
import org.mendline.app.clinic.LastCaseload.Kept;
import org.mendline.app.devices.DeviceBook;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.ExplanationDesk;
import org.mendline.app.explanation.Explanations;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.feedback.FeedbackBook;
import org.mendline.app.feedback.Said;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.feedback.Saying;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.importing.StoreImportBook;
import org.mendline.app.models.FinishedEpisodes;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.models.SimilarCases;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.ConditionNames;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.reporting.ClinicReports;
import org.mendline.app.reporting.ReportSource;
import org.mendline.app.reporting.Reports;
import org.mendline.app.review.ReviewDesk;
import org.mendline.app.review.Reviews;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.timeline.StoreEntries;
import org.mendline.app.timeline.StoreTimelines;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.upkeep.StoreUpkeep;
import org.mendline.app.upkeep.Upkeep;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.FeedbackEffect;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.importing.ImportOutcome;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.RecordMending;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.csv.MappingJson;
import org.mendline.storage.importing.csv.RememberedTables;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.mapping.SavedMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.ObservationRepository.DaySpan;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// A clinic on this machine: its store, its models, and what they say together. The composition root of all services.
public final class OpenClinic implements Clinic, ReportSource {
    /// Setting that marks the demo clinic.
    public static final String DEMO = "demo";

    private final ClinicStore store;
    private final Clock clock;
    private final CuratedMeasures measures = new CuratedMeasures();
    private final UcumConversion units = new UcumConversion();
    private final Predictor predictor;
    private final Models models = new Models();
    private final RecentPredictions recent = new RecentPredictions();
    private final LastCaseload last;
    private final SavedViews views;
    private final ModelVersions versions;
    private final SimilarCases similar;
    private final FeedbackBook feedback;
    private final CheckDesk checks;
    private final DeviceBook devices;
    private final StoreUpkeep upkeep;
    private final Explanations explanations;
    private final Reviews reviews;

    private OpenClinic(ClinicStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.last = new LastCaseload(store);
        this.views = new StoredViews(store);
        this.predictor = new Predictor(store, HORIZON_DAYS, FUTURES);
        FinishedEpisodes finished = new FinishedEpisodes(store, this::demo);
        this.similar = new SimilarCases(finished, clock);
        this.versions = new ModelVersions(store, clock, finished, models::shippedTwins, this::modelChanged);
        models.believe(versions.priors());
        this.feedback = new FeedbackBook(store, clock, this::dataChanged);
        RecordMending mending = new RecordMending(store, units, measures, clock);
        this.checks = new CheckDesk(store, mending, measures, units, this::dataChanged);
        this.upkeep = new StoreUpkeep(store, user());
        this.explanations = new ExplanationDesk(
                models::ready,
                this::inTreatment,
                this::predict,
                () -> versions.inUse().map(ModelSummary::version),
                HORIZON_DAYS);
        this.reviews = new ReviewDesk(store, clock, HORIZON_DAYS);
        this.devices = new DeviceBook(store, clock, this::measureName, this::dataChanged);
    }

    /// Opens an existing store.
    ///
    /// @throws org.mendline.storage.store.StoreException with a sentence for the user
    public static OpenClinic open(Path file, char[] passphrase) {
        return new OpenClinic(ClinicStores.open(file, passphrase), Clock.system(ZoneId.systemDefault()));
    }

    /// Creates a new, empty store.
    ///
    /// @throws org.mendline.storage.store.StoreException with a sentence for the user
    public static OpenClinic create(Path file, char[] passphrase) {
        return new OpenClinic(ClinicStores.create(file, passphrase), Clock.system(ZoneId.systemDefault()));
    }

    /// The store itself, for listings.
    @Override
    public ClinicStore store() {
        return store;
    }

    /// Plain name of a measure code.
    public String measureName(String code) {
        return measures.find(code).map(Measure::name).orElse(code);
    }

    @Override
    public Path file() {
        return store.file();
    }

    @Override
    public boolean demo() {
        return store.setting(DEMO).filter("true"::equals).isPresent();
    }

    @Override
    public ModelVersions modelVersions() {
        return versions;
    }

    @Override
    public SpeakingModels speakingModels() {
        return models.speaking(versions.inUse());
    }

    @Override
    public List<Said> said(PersonId person) {
        return feedback.listed(person);
    }

    @Override
    public void say(PersonPrediction shown, Saying saying) {
        feedback.say(shown, saying);
    }

    @Override
    public boolean withdraw(PersonId person, long said, String by) {
        return feedback.withdraw(person, said, by);
    }

    @Override
    public Optional<SaidEffect> saidEffect(PersonId person) {
        return feedbackEffect(person, FeedbackBook.JUDGED_DAYS)
                .map(e -> new SaidEffect(
                        e.horizonDays(), e.with().median(), e.without().median()));
    }

    @Override
    public Timelines timelines() {
        StoreEntries entries = new StoreEntries(store, measures, OpenClinic::user, this::dataChanged);
        return new StoreTimelines(store, this::measureName, clock, entries);
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
        devices.leaveToRule(person, kind, by);
    }

    /// Which device is primary for what.
    public DeviceBook deviceBook() {
        return devices;
    }

    @Override
    public SimilarResult similar(PersonPrediction p) {
        return similar.of(p.person().id(), p.record(), HORIZON_DAYS);
    }

    @Override
    public Optional<String> predictionsUnavailable() {
        return models.unavailable();
    }

    @Override
    public String modelVersion() {
        return models.version();
    }

    @Override
    public List<Person> persons() {
        return store.persons().all();
    }

    @Override
    public List<CaseloadEntry> caseload(TaskProgress progress) {
        LocalDate today = LocalDate.now(clock);
        String version = models.version();
        Optional<Kept> kept =
                last.read().filter(k -> k.on().equals(today) && k.modelVersion().equals(version));
        if (kept.isPresent()) {
            return kept.get().entries();
        }
        List<CaseloadEntry> entries = eachPerson(progress, p -> CaseloadEntries.of(this, p, today)).stream()
                .sorted(Comparator.comparing(CaseloadEntry::status).thenComparing(CaseloadEntry::label))
                .toList();
        last.keep(new Kept(today, version, entries));
        return entries;
    }

    @Override
    public List<CaseloadEntry> predictAgain(List<PersonId> people, TaskProgress progress) {
        recent.forget(people);
        last.outdate();
        return caseload(progress);
    }

    @Override
    public SavedViews savedViews() {
        return views;
    }

    @Override
    public List<CaseloadEntry> lastCaseload() {
        return last.read().map(Kept::entries).orElse(List.of());
    }

    private void dataChanged() {
        similar.forget();
        recent.clear();
        last.outdate();
    }

    /// Every prediction shown or kept came from the version before.
    private void modelChanged() {
        models.believe(versions.priors());
        recent.clear();
        last.outdate();
    }

    /// Applies `work` to everyone on all cores, with progress; stops early when cancelled.
    <T> List<T> eachPerson(TaskProgress progress, Function<Person, T> work) {
        return Everyone.each(inTreatment(), progress, work);
    }

    /// Everyone but those whose recoveries are all closed.
    private List<Person> inTreatment() {
        Map<PersonId, Boolean> open = store.episodes().all().stream()
                .collect(Collectors.toMap(Episode::person, e -> e.closed().isEmpty(), Boolean::logicalOr));
        return persons().stream().filter(p -> open.getOrDefault(p.id(), true)).toList();
    }

    Optional<LocalDate> lastData(PersonId person) {
        return store.observations().span(person).map(DaySpan::last);
    }

    @Override
    public PredictionResult predict(PersonId person) {
        return recent.get(
                person,
                id -> models.unavailable()
                        .<PredictionResult>map(reason -> new PredictionResult.NotPossible(id, reason))
                        .orElseGet(() -> predictor.predict(id, models.ready())));
    }

    @Override
    public Projection project(PersonPrediction prediction, Protocol plan, int futures) {
        return predictor.project(prediction, plan, futures);
    }

    /// What people say of themselves and of curves.
    public FeedbackBook feedback() {
        return feedback;
    }

    /// What all feedback that stands does to a person's prediction; empty without feedback or prediction.
    ///
    /// @param days days after the last day of data, 1 to 365
    public Optional<FeedbackEffect> feedbackEffect(PersonId person, int days) {
        return predict(person) instanceof PredictionResult.Predicted(PersonPrediction p)
                ? predictor.feedbackEffect(p, models.ready(), days)
                : Optional.empty();
    }

    @Override
    public PersonExplanation explain(PersonPrediction prediction, Explained target) {
        return Clinic.super.explain(prediction, target);
    }

    @Override
    public Explanations explanations() {
        return explanations;
    }

    @Override
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public ImportResult previewImport(ImportRequest request, TaskProgress progress) {
        return previewImport(request, CsvMapping.USUAL, progress);
    }

    /// The same, with tables read by the clinic's own words.
    public ImportResult previewImport(ImportRequest request, CsvMapping words, TaskProgress progress) {
        return result(importer(request.zone(), words).preview(request, bytes(progress)));
    }

    @Override
    public ImportResult importFiles(ImportRequest request, TaskProgress progress) {
        return importFiles(request, CsvMapping.USUAL, progress);
    }

    /// The same, with tables read by the clinic's own words.
    public ImportResult importFiles(ImportRequest request, CsvMapping words, TaskProgress progress) {
        ImportResult result = result(importer(request.zone(), words).run(request, bytes(progress)));
        dataChanged();
        return result;
    }

    @Override
    public ImportBook importBook() {
        return new StoreImportBook(store, OpenClinic::user, this::dataChanged);
    }

    @Override
    public ImportResult readAgain(ImportRequest request, TaskProgress progress) {
        ImportResult result = result(importer(request.zone(), CsvMapping.USUAL).runAgain(request, bytes(progress)));
        dataChanged();
        return result;
    }

    @Override
    public ToCheck toCheck() {
        return checks;
    }

    @Override
    public void rememberMapping(String signature, String name, TableMapping mapping) {
        store.inTransaction(() -> {
            store.mappings()
                    .save(new SavedMapping(signature, name, MappingJson.write(mapping), user(), clock.instant()));
            store.audit().append(user(), "mapping", "Tables are read with the mapping \"" + name + "\" from now on.");
            return name;
        });
    }

    /// Gives everything of `from` to `to`.
    public void assign(PersonId from, PersonId to) {
        store.inTransaction(() -> {
            store.persons().assign(from, to);
            store.audit().append(user(), "assign", "Everything of " + from + " now belongs to " + to + ".");
            return to;
        });
        dataChanged();
    }

    /// Starts or replaces an episode.
    public void startEpisode(Episode episode) {
        store.inTransaction(() -> {
            store.episodes().save(episode);
            store.audit().append(user(), "episode", "Started " + episode.id() + ": " + episode.condition() + ".");
            return episode;
        });
        dataChanged();
    }

    @Override
    public Reports reports() {
        return new ClinicReports(this, clock, user());
    }

    @Override
    public void backUpBeforeLeaving(TaskProgress progress) {
        if (!demo()) {
            upkeep.beforeLeaving(progress);
        }
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    static String conditionName(Episode episode) {
        return Condition.ofCode(episode.condition()).map(ConditionNames::of).orElse(episode.condition());
    }

    @Override
    public void close() {
        models.close();
        store.close();
    }

    private Importer importer(ZoneId zone, CsvMapping words) {
        return new Importer(
                store,
                Readers.all(zone, measures, units, words),
                new RememberedTables(store.mappings(), zone),
                units,
                measures,
                clock);
    }

    /// Who works here, as the operating system names them.
    public static String user() {
        return System.getProperty("user.name", "unknown");
    }

    private static ImportResult result(ImportOutcome outcome) {
        return new ImportResult(outcome.files(), outcome.cancelled(), outcome.run());
    }

    private static ImportProgress bytes(TaskProgress progress) {
        return new ImportProgress() {
            @Override
            public void at(long doneBytes, long totalBytes, String file) {
                progress.at(
                        totalBytes == 0 ? 0 : (double) doneBytes / totalBytes,
                        "Reading " + Path.of(file).getFileName());
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
