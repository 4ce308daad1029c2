package org.mendline.storage.importing.motion.c3d;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.signal.emg.EmgRecording;
import org.mendline.storage.importing.text.Excerpt;

/// The analog channels of a C3D file that hold raw EMG. Their labels name EMG or a muscle and their units are voltages;
/// where one of the two is missing a channel is no evidence of EMG, and is left out with the reason.
final class EmgChannels {
    private static final long NANOS = 1_000_000_000;

    private final List<Muscle> muscles;
    private final List<AnalogChannels.Channel> withoutVoltage;
    private final double rateHz;
    private List<EmgRecording> recordings = List.of();
    private long startNanos;
    private boolean interrupted = true;

    /// @param microvolts in one unit of the channel
    private record Muscle(AnalogChannels.Channel channel, double microvolts) {}

    private EmgChannels(List<Muscle> muscles, List<AnalogChannels.Channel> withoutVoltage, double rateHz) {
        this.muscles = muscles;
        this.withoutVoltage = withoutVoltage;
        this.rateHz = rateHz;
    }

    /// @param rateHz analog samples a second
    static EmgChannels of(AnalogChannels analog, double rateHz) {
        List<Muscle> muscles = new ArrayList<>();
        List<AnalogChannels.Channel> withoutVoltage = new ArrayList<>();
        for (AnalogChannels.Channel channel : analog.channels()) {
            if (!channel.label().isBlank() && MuscleNames.isEmg(channel.label())) {
                OptionalDouble microvolts = microvolts(channel.unit());
                if (microvolts.isPresent()) {
                    muscles.add(new Muscle(channel, microvolts.getAsDouble()));
                } else {
                    withoutVoltage.add(channel);
                }
            }
        }
        return new EmgChannels(List.copyOf(muscles), List.copyOf(withoutVoltage), rateHz);
    }

    private static OptionalDouble microvolts(String unit) {
        return switch (unit) {
            case "V", "Volts", "volts" -> OptionalDouble.of(1e6);
            case "mV" -> OptionalDouble.of(1e3);
            case "uV", "µV", "μV" -> OptionalDouble.of(1);
            default -> OptionalDouble.empty();
        };
    }

    /// Whether no channel is kept.
    boolean isEmpty() {
        return muscles.isEmpty() || !(rateHz >= EmgRecording.LOWEST_RATE_HZ);
    }

    List<AnalogChannels.Channel> kept() {
        return isEmpty() ? List.of() : muscles.stream().map(Muscle::channel).toList();
    }

    /// @param start moment of the first frame
    void begin(Instant start, Emission emission) {
        startNanos = start.getEpochSecond() * NANOS + start.getNano();
        recordings = kept().stream()
                .map(channel -> new EmgRecording(
                        emission.of(Optional.of(emission.device().orElse("C3D file") + ", " + channel.label())),
                        "analog channel " + (channel.index() + 1) + " (" + channel.label() + ")",
                        rateHz))
                .toList();
    }

    /// Takes one sample of each.
    ///
    /// @param seconds since the first frame
    void add(C3dFrames frames, int sample, double seconds) {
        for (int i = 0; i < recordings.size(); i++) {
            if (interrupted) {
                recordings.get(i).begin(startNanos + Math.round(seconds * NANOS));
            }
            AnalogChannels.Channel channel = muscles.get(i).channel();
            double value = channel.value(frames.analog(sample, channel.index()));
            recordings.get(i).add(value * muscles.get(i).microvolts());
        }
        interrupted = false;
    }

    /// What follows does not continue what came before.
    void interrupt() {
        interrupted = true;
    }

    void finish(Emission emission) {
        if (!recordings.isEmpty()) {
            emission.note(
                    "analog",
                    "Of the analog channels, these hold raw EMG and are kept as envelope (RMS over 100 ms, 20 values a"
                            + " second, after a high pass of 20 Hz), with its mean and peak; keep the file for the raw"
                            + " signal: " + labels(kept()) + ".");
        }
        recordings.forEach(EmgRecording::finish);
        if (isEmpty() && !muscles.isEmpty()) {
            emission.note(
                    "analog",
                    "The EMG of the file has fewer than the " + Math.round(EmgRecording.LOWEST_RATE_HZ)
                            + " samples a second that its band needs; it was left out.");
        }
        if (!withoutVoltage.isEmpty()) {
            emission.note(
                    "analog",
                    "Analog channels named like EMG state no voltage (V, mV or uV) as their unit, so their size is not"
                            + " known; they were left out: " + labels(withoutVoltage)
                            + ". Export the file with ANALOG:UNITS.");
        }
    }

    private static String labels(List<AnalogChannels.Channel> channels) {
        return Excerpt.brief(
                channels.stream().map(AnalogChannels.Channel::label).collect(Collectors.joining(", ")));
    }
}
