package org.mendline.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.timeline.Track.Grain;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.channel.ChannelSeries;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// A person's timeline out of a real store, and back into it.
class StoreTimelinesTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ZonedDateTime NOW = TODAY.atTime(9, 0).atZone(BERLIN);
    private static final CuratedMeasures MEASURES = new CuratedMeasures();
    private static final String WATCH = "Ann's Apple Watch (Watch6,1)";

    @TempDir
    Path folder;

    private ClinicStore store;
    private Timelines timelines;
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void aStore() {
        store = ClinicStores.create(folder.resolve("clinic.mendline"), "correct horse".toCharArray());
        store.persons().save(Person.named(ANN));
        StoreEntries entries = new StoreEntries(store, MEASURES, () -> "ada", changes::incrementAndGet);
        timelines = new StoreTimelines(
                store,
                code -> MEASURES.find(code).map(Measure::name).orElse(code),
                Clock.fixed(NOW.toInstant(), BERLIN),
                entries);
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void ofSomebodyWithoutDataNothingIsKnown() {
        PersonTimeline nothing = timelines.of(ANN);
        assertThat(nothing.empty()).isTrue();
        assertThat(nothing.span()).isEmpty();
        assertThatThrownBy(() -> timelines.of(new PersonId("P-9"))).hasMessageContaining("no person P-9");
    }

    @Test
    void theOutcomeStandsFirstThenRatingsThenLaboratory() {
        store.episodes()
                .save(new Episode(
                        ANN + "/1",
                        ANN,
                        "knee-arthroplasty",
                        Optional.empty(),
                        TODAY.minusDays(40),
                        MeasureCodes.KNEE_FLEXION,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()));
        store.observations()
                .addAll(List.of(
                        value(MeasureCodes.CRP, 12, 3, Optional.empty()),
                        value(MeasureCodes.PAIN, 4, 3, Optional.empty()),
                        value(MeasureCodes.KNEE_FLEXION, 80, 3, Optional.empty())));

        PersonTimeline timeline = timelines.of(ANN);

        assertThat(timeline.tracks())
                .extracting(Track::code)
                .containsExactly(MeasureCodes.KNEE_FLEXION, MeasureCodes.PAIN, MeasureCodes.CRP);
        assertThat(timeline.tracks().getFirst().outcome()).isTrue();
        assertThat(timeline.happenings()).singleElement().satisfies(recovery -> {
            assertThat(recovery.kind()).isEqualTo(Happening.Kind.RECOVERY);
            assertThat(recovery.what()).isEqualTo("knee-arthroplasty");
            assertThat(recovery.span().to()).isEqualTo(NOW.toInstant());
        });
        assertThat(timeline.span().orElseThrow().from())
                .isEqualTo(TODAY.minusDays(40).atStartOfDay(BERLIN).toInstant());
    }

    @Test
    void ofTwoDevicesOnlyTheOneThatSpeaksForTheDayIsShownAndDoubtfulValuesAreKept() {
        List<Observation> values = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            values.add(value(MeasureCodes.RMSSD, 50, day, Optional.of(WATCH)));
            values.add(value(MeasureCodes.RMSSD, 70, day, Optional.of("Oura Ring")));
        }
        values.add(value(MeasureCodes.RMSSD, 9_999, 5, Optional.of("Oura Ring")));
        values.add(value(MeasureCodes.STEPS, 4_000, 1, Optional.of(WATCH)));
        store.observations().addAll(values);

        PersonTimeline timeline = timelines.of(ANN);
        Track hrv = track(timeline, MeasureCodes.RMSSD);

        assertThat(hrv.grain()).isEqualTo(Grain.SINGLE);
        String speaks = hrv.days().getFirst().device().label();
        assertThat(hrv.values().stream().filter(o -> o.quality().isUsable()))
                .hasSize(8)
                .allSatisfy(o -> assertThat(o.provenance().device()).contains(speaks));
        assertThat(hrv.values())
                .filteredOn(o -> o.quality() == Quality.IMPLAUSIBLE)
                .hasSize(1);
        assertThat(track(timeline, MeasureCodes.STEPS).grain())
                .as("parts of a day")
                .isEqualTo(Grain.DAYS);
        assertThat(track(timeline, MeasureCodes.STEPS).values()).isEmpty();
    }

    @Test
    void whatIsStatedOfASessionAtItsStartIsOneHappening() {
        store.observations()
                .addAll(List.of(
                        value("mendline:session-duration", 45, 2, Optional.of("fenix")),
                        value("mendline:session-distance", 7_100, 2, Optional.of("fenix")),
                        value("mendline:session-distance", 50, 2, Optional.of(WATCH)),
                        value(MeasureCodes.THERAPY_MINUTES, 30, 1, Optional.empty())));

        List<Happening> happenings = timelines.of(ANN).happenings();

        assertThat(happenings)
                .extracting(Happening::kind)
                .containsExactly(Happening.Kind.SESSION, Happening.Kind.THERAPY);
        Happening session = happenings.getFirst();
        assertThat(session.span().millis()).isEqualTo(45 * 60_000);
        assertThat(session.facts())
                .extracting(Observation::code)
                .containsExactly("mendline:session-duration", "mendline:session-distance");
        assertThat(session.facts().getLast().value()).isEqualTo(7_100);
    }

    @Test
    void samplesAreReadForTheTimeLookedAtAndCanBeStopped() {
        Instant start = TODAY.minusDays(3).atTime(18, 0).atZone(BERLIN).toInstant();
        store.channels().add(heartRate(start, 20_000));

        PersonTimeline timeline = timelines.of(ANN);
        assertThat(timeline.recordings()).singleElement().satisfies(r -> {
            assertThat(r.name()).isEqualTo("Heart rate");
            assertThat(r.samples()).isEqualTo(20_000);
        });
        Samples second = timelines.samples(
                ANN,
                MeasureCodes.HEART_RATE,
                new TimeSpan(start.plusSeconds(9_000), start.plusSeconds(9_001)),
                () -> false);
        assertThat(second.values()).hasSize(2);
        assertThat(second.epochMillis()[0]).isEqualTo(start.plusSeconds(9_000).toEpochMilli());
        assertThatThrownBy(() -> timelines.samples(
                        ANN, MeasureCodes.HEART_RATE, new TimeSpan(start, start.plusSeconds(20_000)), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aValueEnteredByHandStandsOnTheTimelineWithItsNameAndCanBeTakenOutAgain() {
        Entry.Value pain = Entry.Value.of(ANN, measure(MeasureCodes.PAIN), 3, NOW.minusHours(1), " Ada Voss ");
        HandEntries entries = timelines.entries();

        entries.add(pain, "Ada Voss");

        PersonTimeline timeline = timelines.of(ANN);
        assertThat(timeline.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("Ada Voss");
            assertThat(entry.at()).isEqualTo(NOW.minusHours(1).toInstant());
        });
        assertThat(track(timeline, MeasureCodes.PAIN).days().getFirst().value()).isEqualTo(3);
        assertThat(entries.measures().getFirst().code()).as("used last").isEqualTo(MeasureCodes.PAIN);
        assertThat(changes).hasValue(1);
        assertThatThrownBy(() -> entries.add(pain, "Ada Voss")).hasMessageContaining("there already");
        Entry stored = timeline.entries().getFirst();

        entries.remove(stored, "Ben Roth");
        assertThat(timelines.of(ANN).entries()).isEmpty();
        assertThatThrownBy(() -> entries.remove(stored, "Ben Roth")).hasMessageContaining("not there any more");
        entries.add(stored, "Ben Roth");
        assertThat(timelines.of(ANN).entries()).hasSize(1);
        assertThat(store.audit().latest(3))
                .extracting(AuditLog.Entry::actor, AuditLog.Entry::action)
                .containsExactly(
                        tuple("Ben Roth", "entry-add"),
                        tuple("Ben Roth", "entry-remove"),
                        tuple("Ada Voss", "entry-add"));
    }

    @Test
    void anImplausibleValueIsKeptAsDoubtfulAndUsedForNothing() {
        timelines
                .entries()
                .add(Entry.Value.of(ANN, measure(MeasureCodes.PAIN), 33, NOW.minusHours(1), "Ada Voss"), "Ada Voss");
        Track pain = track(timelines.of(ANN), MeasureCodes.PAIN);
        assertThat(pain.days()).isEmpty();
        assertThat(pain.values())
                .singleElement()
                .satisfies(o -> assertThat(o.quality()).isEqualTo(Quality.IMPLAUSIBLE));
        assertThat(store.doubtful().count()).isEqualTo(1);
    }

    @Test
    void notesAndInterventionsAreChangedAsAWholeOrNotAtAll() {
        HandEntries entries = timelines.entries();
        Entry.Written note = Entry.Written.of(ANN, new Note("Slept badly"), NOW.minusDays(1), "Ada Voss");
        Entry.Written dose = Entry.Written.of(
                ANN,
                new Intervention("Ibuprofen", OptionalDouble.of(400), "mg", Optional.empty()),
                NOW.minusHours(2),
                "Ada Voss");
        entries.add(note, "Ada Voss");
        entries.add(dose, "Ada Voss");
        assertThat(timelines.of(ANN).happenings()).singleElement().satisfies(done -> {
            assertThat(done.kind()).isEqualTo(Happening.Kind.INTERVENTION);
            assertThat(done.what()).isEqualTo("Ibuprofen 400 mg");
        });

        Entry.Written better = Entry.Written.of(ANN, new Note("Slept well"), NOW.minusDays(1), "Ada Voss");
        entries.replace(note, better, "Ada Voss");
        assertThat(timelines.of(ANN).entries()).contains(better).doesNotContain(note);
        assertThatThrownBy(() -> entries.replace(note, better, "Ada Voss")).hasMessageContaining("not there");
        assertThatThrownBy(() -> entries.remove(better, " ")).hasMessageContaining("in a name");
        assertThat(timelines.of(ANN).entries())
                .as("what is refused changes nothing")
                .contains(better);
    }

    private static Track track(PersonTimeline timeline, String code) {
        return timeline.tracks().stream()
                .filter(track -> track.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(String code) {
        return MEASURES.find(code).orElseThrow();
    }

    private static Observation value(String code, double value, int daysAgo, Optional<String> device) {
        Measure measure = measure(code);
        ZonedDateTime at = TODAY.minusDays(daysAgo).atTime(7, 0).atZone(BERLIN);
        return new Observation(
                ANN,
                code,
                value,
                measure.unit(),
                at.toInstant(),
                at.getOffset(),
                measure.isPlausible(value) ? Quality.VALID : Quality.IMPLAUSIBLE,
                new Provenance("file.csv", "row " + daysAgo, device, "csv/1"));
    }

    private static ChannelSeries heartRate(Instant start, int samples) {
        int[] times = new int[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            times[i] = i * 1_000;
            values[i] = 60 + i % 100;
        }
        return new ChannelSeries(
                ANN, MeasureCodes.HEART_RATE, "/min", start, times, values, 1, Optional.of("H10"), "run.fit");
    }
}
