package org.mendline.app.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.HandEntries;
import org.mendline.app.timeline.Happening;
import org.mendline.app.timeline.MeasureGroup;
import org.mendline.app.timeline.PersonTimeline;
import org.mendline.app.timeline.Recordings;
import org.mendline.app.timeline.Samples;
import org.mendline.app.timeline.TimeSpan;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.timeline.Track;
import org.mendline.app.timeline.Track.Grain;
import org.mendline.storage.channel.ChannelSpan;
import org.mendline.storage.daily.DailyDevice;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.daily.DeviceClass;
import org.mendline.storage.journal.JournalEntry;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// Twelve weeks of everybody in memory, made by a formula; the last of every ten has nothing at all.
public final class FakeTimelines implements Timelines, HandEntries {
    static final Instant NOW = FakePeople.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    static final String RUN = "evening-walk.fit";
    private static final int DAYS = 84;
    private static final int SESSION_SECONDS = 2_700;
    private static final String WATCH = "Maple\u2019s Apple Watch (Watch6,1)";
    private static final String PHONE = "Maple\u2019s iPhone (iPhone12,1)";

    private final Function<PersonId, Person> persons;
    private final List<Measure> measures = new ArrayList<>(List.of(
            measure(MeasureCodes.PAIN),
            measure(MeasureCodes.KNEE_FLEXION),
            measure(MeasureCodes.STEPS),
            measure(MeasureCodes.CRP)));
    private final List<Entry> entered = new ArrayList<>();
    private final List<String> audit = new ArrayList<>();
    private int sampleReads;

    FakeTimelines(Function<PersonId, Person> persons) {
        this.persons = persons;
    }

    private static Measure measure(String code) {
        return new CuratedMeasures().find(code).orElseThrow();
    }

    /// What was done, in whose name.
    List<String> audit() {
        return List.copyOf(audit);
    }

    /// How often samples were asked for.
    int sampleReads() {
        return sampleReads;
    }

    @Override
    public PersonTimeline of(PersonId id) {
        Person person = persons.apply(id);
        List<Entry> own = entered.stream().filter(e -> e.person().equals(id)).toList();
        boolean nothing = id.value().endsWith("0");
        List<Track> tracks = nothing ? tracksOf(own) : tracks(id, own);
        return new PersonTimeline(
                person,
                ZoneOffset.UTC,
                NOW,
                tracks,
                nothing ? List.of() : List.of(recordings()),
                nothing ? List.of() : happenings(id, own),
                own);
    }

    private List<Track> tracks(PersonId id, List<Entry> own) {
        List<Observation> pain = new ArrayList<>(values(id, MeasureCodes.PAIN));
        return List.of(
                track(MeasureCodes.KNEE_FLEXION, MeasureGroup.FUNCTION, values(id, MeasureCodes.KNEE_FLEXION), true),
                track(MeasureCodes.PAIN, MeasureGroup.RATING, pain, false),
                track(MeasureCodes.RMSSD, MeasureGroup.RECOVERY, values(id, MeasureCodes.RMSSD), false),
                track(
                        MeasureCodes.RESTING_HEART_RATE,
                        MeasureGroup.RECOVERY,
                        values(id, MeasureCodes.RESTING_HEART_RATE),
                        false),
                track(
                        MeasureCodes.SLEEP_DURATION,
                        MeasureGroup.RECOVERY,
                        values(id, MeasureCodes.SLEEP_DURATION),
                        false),
                steps(id),
                track(MeasureCodes.CRP, MeasureGroup.LABORATORY, values(id, MeasureCodes.CRP), false));
    }

    private static List<Track> tracksOf(List<Entry> own) {
        List<Observation> values = own.stream()
                .flatMap(e -> e instanceof Entry.Value(var o) ? Stream.of(o) : Stream.empty())
                .toList();
        return values.isEmpty()
                ? List.of()
                : List.of(track(values.getFirst().code(), MeasureGroup.RATING, values, false));
    }

    private static Track track(String code, MeasureGroup group, List<Observation> values, boolean outcome) {
        Measure measure = measure(code);
        List<DailyValue> days = values.stream()
                .filter(o -> o.quality().isUsable())
                .map(o -> day(o.localDate(), o.value(), o.provenance().device(), List.of()))
                .toList();
        List<Track.Silence> missing = code.equals(MeasureCodes.RMSSD)
                ? List.of(
                        new Track.Silence(day(50), Optional.of(day(60))), new Track.Silence(day(80), Optional.empty()))
                : List.of();
        return new Track(code, measure.name(), measure.unit(), group, days, values, Grain.SINGLE, outcome, missing);
    }

    private static DailyValue day(
            LocalDate day, double value, Optional<String> device, List<DailyValue.Beside> beside) {
        return new DailyValue(
                day,
                value,
                new DailyDevice(device, device.isPresent() ? DeviceClass.WATCH : DeviceClass.TOLD),
                false,
                1,
                beside);
    }

    private Track steps(PersonId id) {
        List<DailyValue> days = values(id, MeasureCodes.STEPS).stream()
                .map(o -> day(
                        o.localDate(),
                        o.value(),
                        Optional.of(WATCH),
                        List.of(new DailyValue.Beside(
                                new DailyDevice(Optional.of(PHONE), DeviceClass.PHONE), Math.rint(o.value() * 0.8)))))
                .toList();
        Measure steps = measure(MeasureCodes.STEPS);
        return new Track(
                steps.code(),
                steps.name(),
                steps.unit(),
                MeasureGroup.ACTIVITY,
                days,
                List.of(),
                Grain.DAYS,
                false,
                List.of());
    }

    private static LocalDate day(int day) {
        return FakePeople.TODAY.minusDays(DAYS - day);
    }

    /// By formula, with what was entered since.
    private List<Observation> values(PersonId id, String code) {
        Random random = new Random(code.hashCode());
        List<Observation> found = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            double noise = random.nextGaussian();
            switch (code) {
                case MeasureCodes.KNEE_FLEXION -> {
                    if (d % 7 == 2) {
                        found.add(value(
                                id, code, Math.rint(70 + 0.6 * d + 2 * noise), d, Optional.empty(), "visits.csv"));
                    }
                }
                case MeasureCodes.PAIN -> {
                    if (d % 2 == 0) {
                        double pain = Math.clamp(Math.rint(6 - 0.05 * d + noise), 0, 10);
                        found.add(value(id, code, d == 40 ? 44 : pain, d, Optional.empty(), "diary.csv"));
                    }
                }
                case MeasureCodes.RMSSD -> {
                    if ((d < 50 || d > 60) && d < 80) {
                        found.add(value(id, code, 46 + 6 * noise, d, Optional.of(WATCH), "export.xml"));
                    }
                }
                case MeasureCodes.RESTING_HEART_RATE ->
                    found.add(value(id, code, Math.rint(60 + 2 * noise), d, Optional.of(WATCH), "export.xml"));
                case MeasureCodes.SLEEP_DURATION ->
                    found.add(value(id, code, 7 + 0.6 * noise, d, Optional.of(WATCH), "export.xml"));
                case MeasureCodes.STEPS ->
                    found.add(value(id, code, Math.rint(6000 + 900 * noise), d, Optional.of(WATCH), "export.xml"));
                case MeasureCodes.CRP -> {
                    if (d % 20 == 4) {
                        found.add(value(id, code, 2 + 30 * Math.exp(-d / 15.0), d, Optional.empty(), "lab.hl7"));
                    }
                }
                default -> {}
            }
        }
        entered.stream()
                .filter(e -> e.person().equals(id))
                .flatMap(e -> e instanceof Entry.Value(var o) ? Stream.of(o) : Stream.empty())
                .filter(o -> o.code().equals(code))
                .forEach(found::add);
        found.sort(Comparator.comparing(Observation::instant));
        return found;
    }

    private static Observation value(
            PersonId id, String code, double value, int day, Optional<String> device, String file) {
        Measure measure = measure(code);
        return new Observation(
                id,
                code,
                value,
                measure.unit(),
                day(day).atTime(7, 30).toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                measure.isPlausible(value) ? Quality.VALID : Quality.IMPLAUSIBLE,
                new Provenance(file, "record " + (day + 1), device, "csv/1"));
    }

    private static Instant session(int day) {
        return day(day).atTime(18, 0).toInstant(ZoneOffset.UTC);
    }

    private static Recordings recordings() {
        List<ChannelSpan> spans = new ArrayList<>();
        for (int d = 3; d < DAYS; d += 4) {
            spans.add(new ChannelSpan(
                    MeasureCodes.HEART_RATE,
                    "/min",
                    session(d),
                    session(d).plusSeconds(SESSION_SECONDS - 1),
                    SESSION_SECONDS,
                    Optional.of("polar H10"),
                    RUN));
        }
        return new Recordings(MeasureCodes.HEART_RATE, "Heart rate", "/min", spans);
    }

    private static List<Happening> happenings(PersonId id, List<Entry> own) {
        List<Happening> found = new ArrayList<>();
        found.add(new Happening(
                Happening.Kind.RECOVERY,
                new TimeSpan(day(0).atStartOfDay().toInstant(ZoneOffset.UTC), NOW),
                "knee-arthroplasty",
                List.of()));
        for (int d = 3; d < DAYS; d += 4) {
            Observation duration = new Observation(
                    id,
                    "mendline:session-duration",
                    45,
                    "min",
                    session(d),
                    ZoneOffset.UTC,
                    Quality.VALID,
                    new Provenance(RUN, "session", Optional.of("polar H10"), "fit/1"));
            found.add(new Happening(
                    Happening.Kind.SESSION,
                    new TimeSpan(session(d), session(d).plusSeconds(SESSION_SECONDS)),
                    "",
                    List.of(duration)));
        }
        own.forEach(e -> {
            if (e instanceof Entry.Written(var w) && w.content() instanceof JournalEntry.Intervention done) {
                found.add(new Happening(
                        Happening.Kind.INTERVENTION, new TimeSpan(w.at(), w.at()), done.what(), List.of()));
            }
        });
        return found;
    }

    @Override
    public List<Observation> values(PersonId person, String code, TimeSpan time) {
        return values(person, code).stream()
                .filter(o -> !o.instant().isBefore(time.from()) && !o.instant().isAfter(time.to()))
                .toList();
    }

    @Override
    public Samples samples(PersonId person, String code, TimeSpan time, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        sampleReads++;
        long[] times = new long[DAYS * SESSION_SECONDS];
        double[] values = new double[times.length];
        int n = 0;
        for (int d = 3; d < DAYS; d += 4) {
            for (int s = 0; s < SESSION_SECONDS; s++) {
                long at = session(d).toEpochMilli() + s * 1000L;
                if (at >= time.from().toEpochMilli() && at <= time.to().toEpochMilli()) {
                    times[n] = at;
                    values[n++] = Math.rint(105 + 30 * Math.sin(s / 200.0));
                }
            }
        }
        return new Samples(Arrays.copyOf(times, n), Arrays.copyOf(values, n), Duration.ofSeconds(5), n, 0);
    }

    @Override
    public HandEntries entries() {
        return this;
    }

    @Override
    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    @Override
    public String user() {
        return "ada";
    }

    @Override
    public void add(Entry entry, String by) {
        if (entered.contains(entry)) {
            throw new IllegalArgumentException("This very value is there already, at the same moment.");
        }
        entered.add(entry);
        audit.add(by + " adds");
    }

    @Override
    public void remove(Entry entry, String by) {
        if (!entered.remove(entry)) {
            throw new IllegalArgumentException("This entry is not there any more.");
        }
        audit.add(by + " removes");
    }

    @Override
    public void replace(Entry before, Entry after, String by) {
        remove(before, by);
        add(after, by);
    }

    /// Values entered, oldest first.
    List<Double> enteredValues() {
        return entered.stream()
                .flatMap(e -> e instanceof Entry.Value(var o) ? Stream.of(o.value()) : Stream.empty())
                .toList();
    }

    List<Entry> entered() {
        return List.copyOf(entered);
    }
}
