package org.mendline.storage.importing.formats;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What becomes of one real file when a user drops it on the window.
///
/// @param file folder and name
/// @param format of the reader that took it; `unknown` where none did
/// @param observations values that reach the store
/// @param channelSamples samples of high-rate series that reach the store
/// @param setAside records in quarantine
/// @param comparedBy the test that compares its figures with the truth, below `org.mendline.storage.importing`
/// @param reason why it differs, is declined or asks; a remark where it agrees
record SampleOutcome(
        String file,
        String format,
        Kind kind,
        int observations,
        long channelSamples,
        int setAside,
        String comparedBy,
        String reason) {
    enum Kind {
        /// Its figures are those of the truth.
        AGREES,
        /// Its figures differ from the truth on purpose.
        DIFFERS,
        /// Nothing reaches the store; a sentence says why.
        DECLINED,
        /// Nothing reaches the store before the user has answered.
        ASKS
    }

    /// Begins the reason of files that only lack a date.
    static final String UNDATED = "Tells no date";

    private static final String TABLE = "sample-outcomes.csv";

    /// The whole table, in the order of truth.json.
    static List<SampleOutcome> all() {
        try (InputStream in = SampleOutcome.class.getResourceAsStream(TABLE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
            return rows.stream().map(SampleOutcome::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleOutcome of(NamedCsvRecord row) {
        return new SampleOutcome(
                row.getField("file"),
                row.getField("format"),
                Kind.valueOf(row.getField("outcome").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.getField("observations")),
                Long.parseLong(row.getField("channel_samples")),
                Integer.parseInt(row.getField("set_aside")),
                row.getField("compared_by"),
                row.getField("reason"));
    }

    /// What the importer's report must say, as one line.
    String figures() {
        String heading = kind == Kind.AGREES || kind == Kind.DIFFERS ? "imported" : kind.name();
        return line(heading, format, observations, channelSamples, setAside);
    }

    static String line(String heading, String format, int observations, long channelSamples, int setAside) {
        return heading.toLowerCase(Locale.ROOT) + " by " + format + ": " + observations + " observations, "
                + channelSamples + " channel samples, " + setAside + " set aside";
    }
}
