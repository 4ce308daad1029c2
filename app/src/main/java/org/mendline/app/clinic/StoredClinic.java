package org.mendline.app.clinic;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mendline.app.checking.CheckDesk;
import org.mendline.app.checking.ToCheck;
import org.mendline.app.devices.DeviceBook;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.feedback.FeedbackBook;
import org.mendline.app.feedback.Said;
import org.mendline.app.feedback.Saying;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.review.ReviewDesk;
import org.mendline.app.review.Reviews;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.timeline.StoreEntries;
import org.mendline.app.timeline.StoreTimelines;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.upkeep.StoreUpkeep;
import org.mendline.app.upkeep.Upkeep;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.RecordMending;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// All that a clinic does with its store alone, models or not: people, what they said and entered, devices, imports,
/// checks, reviews and upkeep. What the models say of it, a subclass adds.
abstract class StoredClinic implements Clinic {
    /// Setting that marks the demo clinic.
    public static final String DEMO = "demo";

    private final ClinicStore store;
    private final Clock clock;
    private final CuratedMeasures measures = new CuratedMeasures();
    private final ClinicPeople people;
    private final ClinicImports imports;
    private final FeedbackBook feedback;
    private final CheckDesk checks;
    private final DeviceBook devices;
    private final StoreUpkeep upkeep;
    private final Reviews reviews;

    StoredClinic(ClinicStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        UcumConversion units = new UcumConversion();
        this.people = new ClinicPeople(store, this::dataChanged);
        this.imports = new ClinicImports(store, measures, units, clock, this::dataChanged);
        this.feedback = new FeedbackBook(store, clock, this::dataChanged);
        RecordMending mending = new RecordMending(store, units, measures, clock);
        this.checks = new CheckDesk(store, mending, measures, units, this::dataChanged);
        this.upkeep = new StoreUpkeep(store, user());
        this.reviews = new ReviewDesk(store, clock, HORIZON_DAYS);
        this.devices = new DeviceBook(store, clock, this::measureName, this::dataChanged);
    }

    /// Told after each change of the data: all that was computed from it is out of date.
    abstract void dataChanged();

    /// Today's date and the zone for times without one.
    final Clock clock() {
        return clock;
    }

    /// Who recovers here, and from what.
    final ClinicPeople people() {
        return people;
    }

    /// The store itself, for listings.
    public ClinicStore store() {
        return store;
    }

    @Override
    public Path file() {
        return store.file();
    }

    @Override
    public boolean demo() {
        return store.setting(DEMO).filter("true"::equals).isPresent();
    }

    /// Plain name of a measure code.
    public String measureName(String code) {
        return measures.find(code).map(Measure::name).orElse(code);
    }

    @Override
    public List<Person> persons() {
        return people.all();
    }

    /// Gives everything of `from` to `to`.
    public void assign(PersonId from, PersonId to) {
        people.assign(from, to);
    }

    /// Starts or replaces an episode.
    public void startEpisode(Episode episode) {
        people.start(episode);
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

    /// What people say of themselves and of curves.
    public FeedbackBook feedback() {
        return feedback;
    }

    @Override
    public Timelines timelines() {
        StoreEntries entries = new StoreEntries(store, measures, StoredClinic::user, this::dataChanged);
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
    public ImportResult previewImport(ImportRequest request, TaskProgress progress) {
        return imports.preview(request, CsvMapping.USUAL, progress);
    }

    /// The same, with tables read by the clinic's own words.
    public ImportResult previewImport(ImportRequest request, CsvMapping words, TaskProgress progress) {
        return imports.preview(request, words, progress);
    }

    @Override
    public ImportResult importFiles(ImportRequest request, TaskProgress progress) {
        return imports.run(request, CsvMapping.USUAL, progress);
    }

    /// The same, with tables read by the clinic's own words.
    public ImportResult importFiles(ImportRequest request, CsvMapping words, TaskProgress progress) {
        return imports.run(request, words, progress);
    }

    @Override
    public ImportBook importBook() {
        return imports.book();
    }

    @Override
    public ImportResult readAgain(ImportRequest request, TaskProgress progress) {
        return imports.readAgain(request, progress);
    }

    @Override
    public void rememberMapping(String signature, String name, TableMapping mapping) {
        imports.remember(signature, name, mapping);
    }

    @Override
    public ToCheck toCheck() {
        return checks;
    }

    @Override
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    @Override
    public void backUpBeforeLeaving(TaskProgress progress) {
        if (!demo()) {
            upkeep.beforeLeaving(progress);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    /// Who works here, as the operating system names them.
    public static String user() {
        return System.getProperty("user.name", "unknown");
    }
}
