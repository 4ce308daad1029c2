package org.mendline.storage.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.channel.ChannelSeries;
import org.mendline.storage.importing.question.RecordedAt;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Takes the items of one file as its reader emits them, checks them and stores them, some thousands at a time.
final class FileImport implements Consumer<ReadItem> {
    private static final int BATCH = 60_000;
    private static final int MOST_QUARANTINED = 10_000;
    private static final int LONGEST_RAW = 20_000;
    /// Beyond this many characters in all, records are kept shortened: a hopeless file must not fill the memory.
    private static final int MOST_RAW = 4_000_000;

    private static final int SHORT_RAW = 200;

    private final ClinicStore store;
    private final Candidate.Recognised file;
    private final ValueCheck check;
    private final SubjectResolver subjects;
    private final ImportContext context;
    private final Tally tally;
    private final PersonRecords records;
    private final List<Observation> waiting = new ArrayList<>();
    private final List<QuarantinedRecord> setAside = new ArrayList<>();
    private final Set<String> namedCodes = new HashSet<>();
    private boolean zoneAssumed;
    private int rawKept;
    private long heldBack;

    FileImport(
            ClinicStore store,
            Candidate.Recognised file,
            ValueCheck check,
            SubjectResolver subjects,
            ImportContext context) {
        this.store = store;
        this.file = file;
        this.check = check;
        this.subjects = subjects;
        this.context = context;
        this.tally = new Tally(file.path().toString(), file.reader().format());
        this.records = new PersonRecords(store, tally, subjects);
    }

    /// What all files of one import share.
    ///
    /// @param zone for times without an offset
    /// @param now moment of the import
    record ImportContext(ZoneId zone, Instant now, ImportProgress progress) {}

    @Override
    public void accept(ReadItem item) {
        if (context.progress().cancelled()) {
            throw new Cancelled();
        }
        switch (item) {
            case ReadItem.Value value -> take(value);
            case ReadItem.Withdrawn withdrawn -> take(withdrawn);
            case ReadItem.Series series -> take(series);
            case ReadItem.PersonSeen seen -> {
                subjects.learn(seen.subject(), Identity.of(seen));
                subject(seen.subject()).ifPresent(person -> records.take(seen, person));
            }
            case ReadItem.EpisodeSeen seen ->
                subject(seen.subject()).ifPresentOrElse(person -> records.take(seen, person), () -> heldBack++);
            case ReadItem.Rejected rejected ->
                quarantine(rejected.record(), rejected.reason(), rejected.raw(), Optional.empty());
            case ReadItem.Damaged damaged -> tally.damaged(damaged.record(), damaged.reason());
            case ReadItem.Note note -> tally.note(note.record(), note.reason());
            case ReadItem.Asked asked -> tally.asked(asked.question());
        }
    }

    /// Stores what still waits and sets aside what was refused.
    Tally finish(String contentHash) {
        flush();
        subjects.open().forEach(tally::asked);
        if (heldBack > 0) {
            tally.note(
                    "file",
                    (heldBack == 1
                                    ? "One value, series or episode waits"
                                    : heldBack + " values, series or episodes wait")
                            + " until it is said whose they are.");
        }
        file.remark().ifPresent(remark -> tally.note("file", remark));
        store.quarantine().setAside(contentHash, setAside);
        return tally;
    }

    /// Stores what still waits of records that had been set aside before.
    Tally finishMended() {
        flush();
        return tally;
    }

    private Optional<PersonId> subject(Subject subject) {
        return subjects.resolve(certain(subject), file.path(), tally);
    }

    /// What this file alone calls its owner gets a name that no other file has.
    private Subject certain(Subject subject) {
        return subject instanceof Subject.FileOwner owner
                ? new Subject.DeviceOwner((owner.writer() + " " + file.mark()).strip())
                : subject;
    }

    private void take(ReadItem.Value item) {
        switch (check.check(item)) {
            case ValueCheck.Verdict.Refused refused ->
                quarantine(
                        item.record(),
                        refused.reason(),
                        item.code() + " " + item.name() + " = " + item.value() + " " + item.unit() + " at "
                                + item.instant(),
                        HeldItems.hold(item, certain(item.subject())));
            case ValueCheck.Verdict.Accepted accepted -> {
                Optional<PersonId> person = subject(item.subject());
                if (person.isEmpty()) {
                    heldBack++;
                    return;
                }
                accepted.note().ifPresent(note -> tally.note(item.record(), note));
                tally.found(check.name(item.code(), item.name()), 1, item.instant(), item.instant());
                tally.device(item.device());
                rememberName(item);
                waiting.add(observation(person.get(), item, accepted));
                if (waiting.size() >= BATCH) {
                    flush();
                }
            }
        }
    }

    private void take(ReadItem.Withdrawn item) {
        // What the same file brought before is meant as well.
        flush();
        ZoneId clock = item.zone().<ZoneId>map(zone -> zone).orElseGet(this::assumed);
        subject(item.subject())
                .ifPresentOrElse(
                        person -> new WithdrawnResults(store, check, tally).take(item, person, clock, file),
                        () -> heldBack++);
    }

    private Observation observation(PersonId person, ReadItem.Value item, ValueCheck.Verdict.Accepted accepted) {
        ZoneId clock = item.zone().<ZoneId>map(zone -> zone).orElseGet(this::assumed);
        return new Observation(
                person,
                item.code(),
                accepted.value(),
                accepted.unit(),
                item.instant(),
                clock.getRules().getOffset(item.instant()),
                accepted.quality(),
                new Provenance(file.name(), item.record(), item.device(), file.readerName()),
                Optional.of(clock));
    }

    private ZoneId assumed() {
        Optional<ZoneId> said = saidZone();
        if (said.isPresent()) {
            return said.get();
        }
        if (!zoneAssumed) {
            zoneAssumed = true;
            tally.note(
                    "file",
                    "Some times in the file tell no time zone: " + context.zone() + " was assumed. If that is wrong,"
                            + " take this import back and import the file with its zone (--zone).");
        }
        return context.zone();
    }

    private Optional<ZoneId> saidZone() {
        return file.answers().recordedAt().flatMap(RecordedAt::zone);
    }

    private void rememberName(ReadItem.Value item) {
        if (!item.name().isBlank() && !check.isKnown(item.code()) && namedCodes.add(item.code())) {
            store.observations().nameMeasure(item.code(), item.name());
        }
    }

    private void take(ReadItem.Series item) {
        Optional<ReadItem.Series> sound = SeriesSamples.withoutGaps(item);
        if (sound.isEmpty()) {
            tally.note(item.record(), "The series of " + item.code() + " holds no samples.");
            return;
        }
        switch (check.check(item)) {
            case ValueCheck.SeriesVerdict.Refused refused -> quarantineSeries(item, refused.reason());
            case ValueCheck.SeriesVerdict.Accepted accepted -> {
                ReadItem.Series converted = SeriesSamples.converted(sound.get(), accepted);
                Optional<String> flaw = SeriesSamples.flaw(converted);
                if (flaw.isPresent()) {
                    quarantineSeries(item, flaw.get());
                } else {
                    subject(item.subject()).ifPresentOrElse(person -> add(person, converted), () -> heldBack++);
                }
            }
        }
    }

    private void add(PersonId person, ReadItem.Series item) {
        ChannelSeries series = new ChannelSeries(
                person,
                item.code(),
                item.unit(),
                item.start(),
                item.timeMillis(),
                item.values(),
                item.resolution(),
                item.device(),
                file.name(),
                item.zone().<ZoneId>map(zone -> zone).or(this::saidZone));
        int[] times = item.timeMillis();
        tally.device(item.device());
        tally.found(
                check.name(item.code(), ""),
                series.size(),
                item.start().plusMillis(times[0]),
                item.start().plusMillis(times[times.length - 1]));
        tally.storedSamples(series.size(), store.channels().add(series));
    }

    private void quarantineSeries(ReadItem.Series item, String reason) {
        quarantine(
                item.record(),
                reason,
                item.code() + " series of " + item.values().length + " samples in " + item.unit() + " from "
                        + item.start(),
                Optional.empty());
    }

    private void quarantine(String record, String reason, String raw, Optional<HeldValue> value) {
        tally.quarantined(record, reason);
        if (setAside.size() < MOST_QUARANTINED) {
            int longest = rawKept < MOST_RAW ? LONGEST_RAW : SHORT_RAW;
            String kept = raw.length() > longest ? raw.substring(0, longest) : raw;
            rawKept += kept.length();
            QuarantinedRecord.Origin origin = new QuarantinedRecord.Origin(
                    file.path().toString(), file.readerName(), subjects.owner(), context.zone());
            setAside.add(QuarantinedRecord.of(context.now(), file.name(), record, reason, kept, origin, value));
        } else if (setAside.size() == MOST_QUARANTINED) {
            tally.note("file", "Only the first " + MOST_QUARANTINED + " records set aside are kept in quarantine.");
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            tally.stored(waiting.size(), store.observations().addAll(waiting));
            waiting.clear();
        }
    }

    /// The user stopped the import.
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("The import was cancelled.", null, false, false);
        }
    }
}
