package org.mendline.storage.importing;

import java.util.Optional;
import org.mendline.storage.channel.ChunkCodec;

/// Steps that make a series fit to be stored.
final class SeriesSamples {
    private SeriesSamples() {}

    /// The series without samples that have no finite value: a missing sample is left out, never zero. Empty if none
    /// is left.
    static Optional<ReadItem.Series> withoutGaps(ReadItem.Series item) {
        double[] values = item.values();
        int kept = 0;
        for (double value : values) {
            kept += Double.isFinite(value) ? 1 : 0;
        }
        if (kept == values.length) {
            return kept == 0 ? Optional.empty() : Optional.of(item);
        }
        int[] soundTimes = new int[kept];
        double[] sound = new double[kept];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                soundTimes[at] = item.timeMillis()[i];
                sound[at++] = values[i];
            }
        }
        return kept == 0
                ? Optional.empty()
                : Optional.of(with(item, soundTimes, sound, item.unit(), item.resolution()));
    }

    /// The series in the unit Mendline keeps.
    static ReadItem.Series converted(ReadItem.Series item, ValueCheck.SeriesVerdict.Accepted line) {
        if (line.slope() == 1 && line.offset() == 0) {
            return line.unit().equals(item.unit())
                    ? item
                    : with(item, item.timeMillis(), item.values(), line.unit(), item.resolution());
        }
        double[] values = item.values();
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = values[i] * line.slope() + line.offset();
        }
        double step = item.resolution() * Math.abs(line.slope());
        // Shifted values are no multiples of the step any more: keep them a hundred times finer.
        return with(item, item.timeMillis(), converted, line.unit(), line.offset() == 0 ? step : step / 100);
    }

    /// Why the store could not keep the series exactly, if it could not.
    static Optional<String> flaw(ReadItem.Series item) {
        if (!(item.resolution() > 0) || Double.isInfinite(item.resolution())) {
            return Optional.of("The series of " + item.code() + " has no resolution, so it cannot be stored.");
        }
        double largest = 0;
        for (double value : item.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest / item.resolution() > ChunkCodec.MOST_STEPS
                ? Optional.of("The series of " + item.code() + " holds the value " + largest
                        + ", too large for its resolution of " + item.resolution() + ". Export the file again.")
                : Optional.empty();
    }

    private static ReadItem.Series with(
            ReadItem.Series item, int[] times, double[] values, String unit, double resolution) {
        return new ReadItem.Series(
                item.subject(),
                item.code(),
                unit,
                item.start(),
                times,
                values,
                resolution,
                item.record(),
                item.device(),
                item.zone());
    }
}
