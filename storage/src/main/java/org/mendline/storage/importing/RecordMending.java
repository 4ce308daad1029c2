package org.mendline.storage.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.MendingOutcome.Refusal;
import org.mendline.storage.intake.Decision;
import org.mendline.storage.intake.Decision.StoredValue;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UnitConversion;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Tries records again that were set aside, with or without corrections by hand; dismisses them; takes either back.
/// A mended record is stored exactly as a sound file would have been, with its first provenance; what was corrected
/// stands in the audit. Each call is one transaction. Safe for use by several threads.
public final class RecordMending {
    private final ClinicStore store;
    private final MendedItems items;
    private final ValueCheck check;
    private final Clock clock;

    public RecordMending(ClinicStore store, UnitConversion units, MeasureCatalogue catalogue, Clock clock) {
        this.store = store;
        this.check = new ValueCheck(units, catalogue, clock);
        this.items = new MendedItems(store.persons(), catalogue);
        this.clock = clock;
    }

    /// Tries records again.
    ///
    /// @param mend what is corrected in each of them
    /// @param by who
    public synchronized MendingOutcome retry(List<Long> ids, Mend mend, String by) {
        return store.inTransaction(() -> {
            Attempt attempt = new Attempt(mend, by);
            ids.forEach(attempt::retry);
            attempt.changes.forEach((change, numbers) -> audit(by, "quarantine-fix", numbers, change));
            return attempt.outcome();
        });
    }

    /// Leaves records out for good.
    ///
    /// @param reason why, in the user's words
    /// @return how many waited and are dismissed now
    /// @throws IllegalArgumentException if no reason is given
    public int dismiss(List<Long> ids, String reason, String by) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "Say why: a record is dismissed with a reason, for example \"test measurement of the laboratory\".");
        }
        Decision decision = new Decision(Decision.Outcome.DISMISSED, by, clock.instant(), words, Optional.empty());
        return store.inTransaction(() -> {
            List<QuarantinedRecord> done = ids.stream()
                    .filter(id -> store.quarantine().decide(id, decision))
                    .map(id -> store.quarantine().find(id).orElseThrow())
                    .toList();
            audit(by, "quarantine-dismiss", done, "dismissed. Reason: " + words);
            return done.size();
        });
    }

    /// Lets records wait again: a dismissal is taken back, a value stored by hand is taken out.
    ///
    /// @return how many had been decided upon
    /// @throws IllegalArgumentException if a record's value replaced another by the sender's own correction, which
    ///     cannot be taken back
    public int reopen(List<Long> ids, String by) {
        return store.inTransaction(() -> {
            List<QuarantinedRecord> done = ids.stream()
                    .flatMap(id -> store.quarantine().find(id).stream())
                    .filter(this::reopen)
                    .toList();
            audit(by, "quarantine-reopen", done, "set aside again; before: " + before(done));
            return done.size();
        });
    }

    private boolean reopen(QuarantinedRecord record) {
        Optional<StoredValue> stored =
                record.decision().flatMap(Decision::stored).filter(StoredValue::isNew);
        if (stored.isPresent()) {
            if (record.value().filter(v -> v.quality() == Quality.CORRECTED).isPresent()) {
                throw new IllegalArgumentException("Record " + record.id() + " holds a correction by its sender, which"
                        + " replaced the value before it; that cannot be taken back. Import the older file again.");
            }
            store.observations().remove(observation(record, stored.get()));
        }
        return store.quarantine().reopen(record.id());
    }

    private static Observation observation(QuarantinedRecord record, StoredValue stored) {
        return new Observation(
                stored.person(),
                stored.code(),
                stored.value(),
                stored.unit(),
                stored.instant(),
                java.time.ZoneOffset.UTC,
                Quality.VALID,
                new Provenance(
                        record.file(),
                        record.record(),
                        record.value().flatMap(v -> v.device()),
                        record.origin().reader()));
    }

    private static String before(List<QuarantinedRecord> records) {
        return records.stream()
                .flatMap(r -> r.decision().stream())
                .map(d -> d.outcome() == Decision.Outcome.STORED ? "stored (" + d.words() + ")" : "dismissed")
                .distinct()
                .limit(AuditedRecords.MOST_NAMED)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private void audit(String by, String action, List<QuarantinedRecord> records, String what) {
        if (!records.isEmpty()) {
            store.audit().append(by, action, AuditedRecords.named(records) + ": " + what);
        }
    }

    /// One call's work.
    private final class Attempt {
        private final Mend mend;
        private final String by;
        private final Map<String, List<QuarantinedRecord>> changes = new LinkedHashMap<>();
        private final List<Refusal> refused = new ArrayList<>();
        private int stored;
        private int known;
        private int doubtful;

        Attempt(Mend mend, String by) {
            this.mend = mend;
            this.by = by;
        }

        MendingOutcome outcome() {
            return new MendingOutcome(stored, known, doubtful, refused);
        }

        void retry(long id) {
            Optional<QuarantinedRecord> waiting =
                    store.quarantine().find(id).filter(r -> r.decision().isEmpty());
            if (waiting.isEmpty()) {
                refused.add(new Refusal(id, "No record with the number " + id + " waits in quarantine."));
                return;
            }
            switch (items.mended(waiting.get(), mend)) {
                case MendedItems.Result.Refused no -> refused.add(new Refusal(id, no.reason()));
                case MendedItems.Result.Ready ready -> {
                    switch (check.check(ready.item())) {
                        case ValueCheck.Verdict.Refused no -> refused.add(new Refusal(id, no.reason()));
                        case ValueCheck.Verdict.Accepted accepted -> keep(waiting.get(), ready, accepted);
                    }
                }
            }
        }

        private void keep(QuarantinedRecord record, MendedItems.Result.Ready ready, ValueCheck.Verdict.Accepted value) {
            ReadItem.Value item = ready.item();
            Tally tally = new MendedFile(store, check, clock).store(record, item);
            Optional<PersonId> person = tally.onlyPerson();
            if (person.isEmpty()) {
                refused.add(new Refusal(
                        record.id(), "The record names someone who may be a person of this clinic. Say whose it is."));
                return;
            }
            boolean isNew = tally.observations() > 0;
            stored += isNew ? 1 : 0;
            known += isNew ? 0 : 1;
            doubtful += value.quality() == Quality.IMPLAUSIBLE ? 1 : 0;
            StoredValue now =
                    new StoredValue(person.get(), item.code(), value.unit(), value.value(), item.instant(), isNew);
            store.quarantine()
                    .decide(
                            record.id(),
                            new Decision(
                                    Decision.Outcome.STORED, by, clock.instant(), ready.change(), Optional.of(now)));
            changes.computeIfAbsent(ready.change(), c -> new ArrayList<>()).add(record);
        }
    }
}
