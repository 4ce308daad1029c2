package org.mendline.storage.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Sex;

/// What a reader finds in a file, in the file's own units. The importer converts, checks, matches and stores.
public sealed interface ReadItem {
    /// One value.
    ///
    /// @param code measure code (LOINC or `mendline:`)
    /// @param name the file's own words for the measure, used when the catalogue does not know the code
    /// @param unit unit as written, before any conversion; `1` where dimensionless
    /// @param zone the person's clock, if the file tells: an offset, or the region where the file names one; else
    ///     the importer's zone applies
    /// @param record where in the file, for example `record 112` or `message 2, OBX 3`
    record Value(
            Subject subject,
            String code,
            String name,
            double value,
            String unit,
            Instant instant,
            Optional<? extends ZoneId> zone,
            Quality quality,
            String record,
            Optional<String> device)
            implements ReadItem {
        /// Offset from UTC on the person's clock at that moment, if the file tells.
        public Optional<ZoneOffset> offset() {
            return zone.map(clock -> clock.getRules().getOffset(instant));
        }
    }

    /// A result that its sender takes back: whatever it reported under this code for this moment does not stand.
    ///
    /// @param name the file's own words for the measure
    /// @param value as the withdrawal repeats it; empty where it repeats none
    /// @param unit as written; `1` where dimensionless or not told
    /// @param zone the person's clock, as in [Value]
    /// @param because why, in words that go on from "the sender"
    record Withdrawn(
            Subject subject,
            String code,
            String name,
            OptionalDouble value,
            String unit,
            Instant instant,
            Optional<? extends ZoneId> zone,
            String because,
            String record,
            Optional<String> device)
            implements ReadItem {}

    /// One high-rate series; arrays as in [org.mendline.storage.channel.ChannelSeries].
    ///
    /// @param zone the person's clock, as in [Value]
    record Series(
            Subject subject,
            String code,
            String unit,
            Instant start,
            int[] timeMillis,
            double[] values,
            double resolution,
            String record,
            Optional<String> device,
            Optional<? extends ZoneId> zone)
            implements ReadItem {
        /// A series whose zone the file does not tell.
        public Series(
                Subject subject,
                String code,
                String unit,
                Instant start,
                int[] timeMillis,
                double[] values,
                double resolution,
                String record,
                Optional<String> device) {
            this(subject, code, unit, start, timeMillis, values, resolution, record, device, Optional.empty());
        }
    }

    /// Something known of a person.
    record PersonSeen(
            Subject subject,
            Optional<String> displayName,
            OptionalInt birthYear,
            Optional<Sex> sex,
            OptionalDouble heightCm,
            OptionalDouble massKg,
            boolean simulated,
            String record)
            implements ReadItem {}

    /// An episode a caseload file announces.
    record EpisodeSeen(
            Subject subject,
            String condition,
            Optional<String> bodySite,
            LocalDate onset,
            String outcomeCode,
            OptionalDouble goal,
            OptionalDouble baseline,
            String record)
            implements ReadItem {}

    /// A record that cannot be used; goes to quarantine with its reason.
    ///
    /// @param reason plain sentence: what is wrong, and what to do about it
    /// @param raw the record as text (hexadecimal for binary), shortened to 20,000 characters by the reader
    record Rejected(String record, String reason, String raw) implements ReadItem {}

    /// The file as a whole is readable only in part (truncated, bad CRC …); what was sound has been emitted.
    record Damaged(String record, String reason) implements ReadItem {}

    /// Something worth telling that costs nothing (a preliminary result, an ignored segment, a zone that had to be
    /// assumed).
    record Note(String record, String reason) implements ReadItem {}

    /// Something only the user can tell. What depends on it has not been emitted.
    record Asked(Question question) implements ReadItem {}
}
