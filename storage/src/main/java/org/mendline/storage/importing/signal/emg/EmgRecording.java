package org.mendline.storage.importing.signal.emg;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;

/// Raw EMG of one muscle, taken sample by sample and emitted as envelope (channel, 20 values a second, µV)
/// and as summary of the recording: mean and peak of the envelope, and the median frequency where the
/// sampling rate allows it. The bounded state of one recording; for use by one thread.
public final class EmgRecording {
    /// Below this sampling rate most of EMG's band is missing, and what is called EMG is an envelope
    /// already.
    public static final double LOWEST_RATE_HZ = 100;

    public static final Kind ENVELOPE = new Kind("mendline:emg-envelope", "EMG envelope", "uV");
    public static final Kind MEAN = new Kind("mendline:emg-mean-envelope", "Mean EMG envelope of a recording", "uV");
    public static final Kind PEAK = new Kind("mendline:emg-peak-envelope", "Peak EMG envelope of a recording", "uV");
    public static final Kind MEDIAN_FREQUENCY =
            new Kind("mendline:emg-median-frequency", "Median frequency of the EMG of a recording", "Hz");

    private static final double HIGH_PASS_HZ = 20;
    private static final double LOW_PASS_HZ = 500;
    /// A low pass this close to half the sampling rate has nothing to take away.
    private static final double LOW_PASS_ABOVE_HZ = 1250;

    private static final double RESOLUTION_UV = 0.01;
    private static final int BLOCK = 1 << 15;
    private static final int NANOS_PER_HALF = 1_000_000_000 / RmsEnvelope.PER_SECOND;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Emission emission;
    private final String record;
    private final Biquad highPass;
    private final Optional<Biquad> lowPass;
    private final RmsEnvelope envelope;
    private final Optional<MedianFrequency> spectrum;
    private final SampleTrack block = new SampleTrack();
    private Optional<Instant> start = Optional.empty();
    private long stretchNanos;
    private boolean settled;
    private long flat;
    private long count;
    private double sum;
    private double peak;

    /// @param emission its device tells muscle or electrode apart
    /// @param record where in the file the signal stands
    /// @param rateHz samples a second, at least [#LOWEST_RATE_HZ]
    /// @throws IllegalArgumentException if the rate is lower
    public EmgRecording(Emission emission, String record, double rateHz) {
        if (!(rateHz >= LOWEST_RATE_HZ)) {
            throw new IllegalArgumentException("EMG needs at least " + LOWEST_RATE_HZ + " samples a second: " + rateHz);
        }
        this.emission = emission;
        this.record = record;
        this.highPass = Biquad.highPass(HIGH_PASS_HZ, rateHz);
        this.lowPass = rateHz > LOW_PASS_ABOVE_HZ ? Optional.of(Biquad.lowPass(LOW_PASS_HZ, rateHz)) : Optional.empty();
        this.envelope = new RmsEnvelope(rateHz);
        this.spectrum =
                rateHz >= MedianFrequency.LOWEST_RATE_HZ ? Optional.of(new MedianFrequency(rateHz)) : Optional.empty();
    }

    /// Starts an uninterrupted stretch; filters forget what lies before the gap.
    ///
    /// @param epochNanos moment of its first sample, in nanoseconds since 1970
    public void begin(long epochNanos) {
        flush();
        stretchNanos = epochNanos;
        settled = false;
        envelope.begin();
        spectrum.ifPresent(MedianFrequency::begin);
        if (start.isEmpty()) {
            start = Optional.of(Instant.ofEpochMilli(Math.floorDiv(epochNanos, NANOS_PER_MILLI)));
        }
    }

    /// Takes the next sample of the stretch.
    public void add(double microvolts) {
        if (!settled) {
            settled = true;
            highPass.settle(microvolts);
            lowPass.ifPresent(filter -> filter.settle(0));
        }
        double high = highPass.filter(microvolts);
        double x = lowPass.isPresent() ? lowPass.get().filter(high) : high;
        if (spectrum.isPresent()) {
            spectrum.get().add(x);
        }
        OptionalDouble rms = envelope.add(x);
        if (rms.isPresent()) {
            take(rms.getAsDouble());
        }
    }

    private void take(double rms) {
        long nanos = stretchNanos + (envelope.halvesDone() - 1) * NANOS_PER_HALF;
        block.add(Math.floorDiv(nanos, NANOS_PER_MILLI), rms);
        if (block.size() >= BLOCK) {
            flush();
        }
    }

    /// Emits what is left, and the summary; a note instead of it where the signal was flat or too short.
    public void finish() {
        flush();
        if (flat > 0) {
            emission.note(
                    record,
                    "For " + flat / RmsEnvelope.PER_SECOND + " s the EMG is flat, below the noise of any amplifier:"
                            + " the electrode was off. That part was left out.");
        }
        if (count == 0) {
            emission.note(record, "The signal holds no EMG of at least the 100 ms that an envelope needs.");
            return;
        }
        if (spectrum.isEmpty()) {
            emission.note(
                    record,
                    "The EMG has fewer than the 1000 samples a second that SENIAM asks for: part of its power is missing,"
                            + " so its amplitude reads low, and it has no median frequency.");
        }
        value(MEAN, sum / count);
        value(PEAK, peak);
        OptionalDouble median = spectrum.map(MedianFrequency::result).orElse(OptionalDouble.empty());
        if (median.isPresent()) {
            value(MEDIAN_FREQUENCY, median.getAsDouble());
        }
    }

    private void value(Kind kind, double value) {
        emission.value(kind, value, start.orElseThrow(), Optional.empty(), record);
    }

    private void flush() {
        if (block.isEmpty()) {
            return;
        }
        if (block.max() < RESOLUTION_UV) {
            flat += block.size();
        } else {
            count += block.size();
            sum += block.mean() * block.size();
            peak = Math.max(peak, block.max());
            block.emit(emission, ENVELOPE, RESOLUTION_UV, record);
        }
        block.clear();
    }
}
