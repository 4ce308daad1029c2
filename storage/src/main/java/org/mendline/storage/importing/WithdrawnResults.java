package org.mendline.storage.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.Withdrawal;
import org.mendline.storage.observation.WithdrawalRepository.Outcome;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Carries out what senders take back, and tells the receipt.
record WithdrawnResults(ClinicStore store, ValueCheck check, Tally tally) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    void take(ReadItem.Withdrawn item, PersonId person, ZoneId clock, Candidate.Recognised file) {
        Withdrawal withdrawal = new Withdrawal(
                person,
                item.code(),
                item.instant(),
                value(item),
                new Provenance(file.name(), item.record(), item.device(), file.readerName()));
        Outcome outcome = store.withdrawals().withdraw(withdrawal, System.getProperty("user.name", "unknown"));
        tally.record(outcome != Outcome.KNOWN);
        tally.note(item.record(), said(item, clock, item.instant()) + " " + what(outcome));
    }

    /// In the unit Mendline keeps; empty where the withdrawal repeats no value that can be understood.
    private OptionalDouble value(ReadItem.Withdrawn item) {
        if (item.value().isEmpty()) {
            return OptionalDouble.empty();
        }
        ReadItem.Value repeated = new ReadItem.Value(
                item.subject(),
                item.code(),
                item.name(),
                item.value().getAsDouble(),
                item.unit(),
                item.instant(),
                item.zone(),
                Quality.VALID,
                item.record(),
                Optional.empty());
        return check.check(repeated) instanceof ValueCheck.Verdict.Accepted accepted
                ? OptionalDouble.of(accepted.value())
                : OptionalDouble.empty();
    }

    private String said(ReadItem.Withdrawn item, ZoneId clock, Instant at) {
        return check.name(item.code(), item.name()) + " of " + TIME.format(at.atZone(clock)) + ": the sender "
                + item.because() + ".";
    }

    private static String what(Outcome outcome) {
        return switch (outcome) {
            case WITHDRAWN ->
                "The stored value stays visible, marked as withdrawn, and is no longer used. Undoing this import makes"
                        + " it count again.";
            case KNOWN -> "It had been withdrawn before.";
            case NOT_THERE -> "This store holds no such value; if a file brings it later, it will not be used.";
        };
    }
}
