package org.mendline.storage.importing.motion.c3d;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The analog channels of a C3D file, and how their samples become physical values (C3D User Guide, "Analog
/// group").
///
/// @param unsigned whether samples and offsets have no sign
record AnalogChannels(List<Channel> channels, boolean unsigned) {
    private static final String GROUP = "ANALOG";

    /// One channel.
    ///
    /// @param label blank if the file names none
    /// @param unit blank if the file names none
    /// @param factor may be negative: it turns a sensor's direction
    record Channel(int index, String label, String unit, double offset, double factor) {
        /// A sample in the channel's unit: `(sample - OFFSET) * SCALE * GEN_SCALE`.
        double value(double sample) {
            return (sample - offset) * factor;
        }
    }

    /// Looks parameters up once: a damaged header may announce tens of thousands of channels.
    ///
    /// @param count channels that lie in the frames
    static AnalogChannels of(C3dParameters parameters, int count) {
        boolean unsigned =
                parameters.texts(GROUP, "FORMAT").stream().anyMatch(text -> text.equalsIgnoreCase("UNSIGNED"));
        double general = parameters.number(GROUP, "GEN_SCALE").orElse(1);
        List<String> labels = parameters.texts(GROUP, "LABELS");
        List<String> units = parameters.texts(GROUP, "UNITS");
        Optional<C3dParameter> offsets = parameters.find(GROUP, "OFFSET");
        Optional<C3dParameter> scales = parameters.find(GROUP, "SCALE");
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            channels.add(new Channel(
                    i,
                    i < labels.size() ? labels.get(i) : "",
                    i < units.size() ? units.get(i) : "",
                    offset(offsets, i, unsigned),
                    number(scales, i).orElse(1) * general));
        }
        return new AnalogChannels(channels, unsigned);
    }

    private static double offset(Optional<C3dParameter> offsets, int i, boolean unsigned) {
        return unsigned && offsets.isPresent()
                ? offsets.get().count(i).orElse(0)
                : number(offsets, i).orElse(0);
    }

    private static OptionalDouble number(Optional<C3dParameter> parameter, int i) {
        return parameter.isPresent() ? parameter.get().number(i) : OptionalDouble.empty();
    }
}
