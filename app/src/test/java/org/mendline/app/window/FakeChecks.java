package org.mendline.app.window;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.checking.DoubtfulGroup;
import org.mendline.app.checking.SetAsideGroup;
import org.mendline.app.checking.ToCheck;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.importing.MendingOutcome;
import org.mendline.storage.importing.MendingOutcome.Refusal;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.HeldValue.HeldSubject;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.DoubtfulValue;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;

/// Records and values to check, in memory: 500 with an unknown unit, one nobody understood, three doubtful values.
/// A mended unit is believed if it has a slash.
final class FakeChecks implements ToCheck {
    private static final Instant MORNING = Instant.parse("2026-11-02T07:00:00Z");

    private final CuratedMeasures catalogue = new CuratedMeasures();
    private final List<QuarantinedRecord> records = new ArrayList<>();
    private final List<QuarantinedRecord> decided = new ArrayList<>();
    private final List<DoubtfulValue> values = new ArrayList<>();
    private final List<DoubtfulValue> judged = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private Mend last = Mend.NOTHING;

    /// Fills the lists.
    FakeChecks filled() {
        for (int i = 0; i < 500; i++) {
            HeldValue crp = new HeldValue(
                    new HeldSubject(Optional.of("mendline"), "P-00" + (1 + i % 5)),
                    MeasureCodes.CRP,
                    "CRP",
                    OptionalDouble.of(0.4 + i % 12),
                    "mgdl",
                    MORNING.plusSeconds(86_400L * (i / 40) + 60L * i),
                    Optional.of(ZoneOffset.ofHours(1)),
                    Quality.VALID,
                    Optional.of("Analyser 3"));
            add(
                    "labs-2026.csv",
                    "row " + (i + 2),
                    "The unit \"mgdl\" of C-reactive protein is not a UCUM unit. Correct it in the file.",
                    "2026-11-0" + (1 + i % 9) + ";P-00" + (1 + i % 5) + ";CRP;" + (0.4 + i % 12) + ";mgdl",
                    Optional.of(crp));
        }
        add(
                "visit.csv",
                "row 7",
                "The value \"three\" is no number. Write it with digits.",
                "P-002 | 2026-11-03 | Knee flexion | three | deg",
                Optional.empty());
        doubt(1, "P-003", 8867, "run.fit", 312);
        doubt(2, "P-003", 8868, "run.fit", 318);
        doubt(3, "P-005", 8869, "labs-2026.csv", 290);
        return this;
    }

    private void add(String file, String record, String reason, String raw, Optional<HeldValue> value) {
        records.add(new QuarantinedRecord(
                records.size() + 1L,
                MORNING.plusSeconds(900_000),
                file,
                record,
                reason,
                raw,
                new QuarantinedRecord.Origin("/media/usb/" + file, "csv-generic/1", Optional.empty(), ZoneOffset.UTC),
                value,
                Optional.empty()));
    }

    private void doubt(long id, String person, int record, String file, double value) {
        values.add(new DoubtfulValue(
                id,
                new Observation(
                        new PersonId(person),
                        MeasureCodes.HEART_RATE,
                        value,
                        "/min",
                        MORNING.plusSeconds(60 * id),
                        ZoneOffset.ofHours(1),
                        Quality.IMPLAUSIBLE,
                        new Provenance(file, "record " + record, Optional.of("Chest strap 12"), "fit/1")),
                Optional.empty()));
    }

    /// What was done, one line each.
    List<String> log() {
        return log;
    }

    Mend last() {
        return last;
    }

    @Override
    public Waiting waiting() {
        return new Waiting(records.size(), values.size());
    }

    @Override
    public List<SetAsideGroup> setAside() {
        return records.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        QuarantinedRecord::file, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(group -> new SetAsideGroup(
                        group.getFirst().file(), group.getFirst().reason(), group))
                .toList();
    }

    @Override
    public List<DoubtfulGroup> doubtful() {
        return values.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        v -> v.observation().person(),
                        java.util.LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new DoubtfulGroup(
                        e.getKey().value(),
                        catalogue.find(MeasureCodes.HEART_RATE).orElseThrow(),
                        e.getValue().getFirst().observation().provenance().source(),
                        e.getValue()))
                .toList();
    }

    @Override
    public MendingOutcome fix(List<Long> ids, Mend mend, String by) {
        last = mend;
        boolean good = mend.unit()
                .filter(unit -> unit.contains("/") || unit.equals("deg"))
                .isPresent();
        log.add("fix " + ids.size() + " by " + by);
        if (!good) {
            return new MendingOutcome(
                    0,
                    0,
                    0,
                    ids.stream()
                            .map(id -> new Refusal(id, "The unit is not a UCUM unit."))
                            .toList());
        }
        move(ids);
        return new MendingOutcome(ids.size(), 0, 0, List.of());
    }

    private void move(List<Long> ids) {
        records.stream().filter(r -> ids.contains(r.id())).forEach(decided::add);
        records.removeAll(decided);
    }

    @Override
    public int dismiss(List<Long> ids, String reason, String by) {
        move(ids);
        log.add("dismiss " + ids.size() + " by " + by + ": " + reason);
        return ids.size();
    }

    @Override
    public int reopen(List<Long> ids, String by) {
        decided.stream().filter(r -> ids.contains(r.id())).forEach(records::add);
        decided.removeAll(records);
        log.add("reopen " + ids.size() + " by " + by);
        return ids.size();
    }

    @Override
    public int judge(List<Long> ids, boolean accepted, String by, String reason) {
        values.stream().filter(v -> ids.contains(v.id())).forEach(judged::add);
        values.removeAll(judged);
        log.add((accepted ? "accept " : "reject ") + ids.size() + " by " + by + ": " + reason);
        return ids.size();
    }

    @Override
    public int reconsider(List<Long> ids, String by) {
        judged.stream().filter(v -> ids.contains(v.id())).forEach(values::add);
        judged.removeAll(values);
        log.add("reconsider " + ids.size() + " by " + by);
        return ids.size();
    }

    @Override
    public List<Measure> measures() {
        return catalogue.all();
    }

    @Override
    public List<String> units(String code, String written) {
        return code.equals(MeasureCodes.CRP) ? List.of("mg/dL", "mg/L", "nmol/L") : List.of("deg", "rad");
    }
}
