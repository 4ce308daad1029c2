package org.mendline.storage.importing.motion.c3d;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.device.Emission;

/// A force plate of a C3D file, as far as its vertical force needs (C3D User Guide, "Force platform group").
/// Types: 1 and 2 have six channels with the vertical force third; 3 has eight with four vertical forces last;
/// 4 and 5 are 2 and 3 with a calibration matrix.
///
/// @param number from 1
/// @param channels analog channels that make up the vertical force
/// @param weights newtons of each of them to one of its units
record ForcePlate(int number, List<AnalogChannels.Channel> channels, double[] weights) {
    private static final String GROUP = "FORCE_PLATFORM";
    private static final int VERTICAL = 2;
    private static final int ROWS = 6;
    private static final int MOST_PLATES = 64;
    private static final double NEWTONS_PER_KILONEWTON = 1000;

    /// All plates that can be read; of the others a note.
    static List<ForcePlate> of(C3dParameters parameters, List<AnalogChannels.Channel> analog, Emission emission) {
        int used = (int) Math.min(parameters.count(GROUP, "USED", 0).orElse(0), MOST_PLATES);
        List<ForcePlate> plates = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            int type = (int) parameters.number(GROUP, "TYPE", i).orElse(0);
            List<AnalogChannels.Channel> channels = channels(parameters, i, type, analog);
            int needed = type == 3 || type == 5 ? 8 : 6;
            if (type < 1 || type > 5 || channels.size() < needed) {
                emission.note(
                        "force plate " + (i + 1),
                        "Force plate " + (i + 1) + " is of type " + type + " with " + channels.size()
                                + " channels, which is not supported; it was left out.");
            } else {
                plate(parameters, i, type, channels, emission).ifPresent(plates::add);
            }
        }
        return plates;
    }

    private static List<AnalogChannels.Channel> channels(
            C3dParameters parameters, int plate, int type, List<AnalogChannels.Channel> analog) {
        int width = parameters
                .find(GROUP, "CHANNEL")
                .map(C3dParameter::dimensions)
                .filter(dimensions -> !dimensions.isEmpty())
                .map(List::getFirst)
                .orElse(0);
        List<AnalogChannels.Channel> channels = new ArrayList<>();
        for (int j = 0; j < Math.min(width, type == 3 || type == 5 ? 8 : 6); j++) {
            OptionalDouble number = parameters.count(GROUP, "CHANNEL", plate * width + j);
            if (number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() <= analog.size()) {
                channels.add(analog.get((int) number.getAsDouble() - 1));
            }
        }
        return channels;
    }

    private static Optional<ForcePlate> plate(
            C3dParameters parameters, int i, int type, List<AnalogChannels.Channel> channels, Emission emission) {
        if (type == 4 || type == 5) {
            double[] weights = matrixRow(parameters, i, channels.size());
            return Optional.of(new ForcePlate(i + 1, channels, weights));
        }
        List<AnalogChannels.Channel> vertical =
                type == 3 ? channels.subList(4, 8) : channels.subList(VERTICAL, VERTICAL + 1);
        double[] weights = new double[vertical.size()];
        for (int j = 0; j < weights.length; j++) {
            switch (vertical.get(j).unit()) {
                case "N" -> weights[j] = 1;
                case "kN" -> weights[j] = NEWTONS_PER_KILONEWTON;
                default -> {
                    emission.note(
                            "force plate " + (i + 1),
                            "The channels of force plate " + (i + 1) + " are in \""
                                    + vertical.get(j).unit() + "\" and not in newtons; it was left out.");
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new ForcePlate(i + 1, vertical, weights));
    }

    /// The row of the calibration matrix that makes the vertical force; the matrix is stored column by column.
    private static double[] matrixRow(C3dParameters parameters, int plate, int columns) {
        double[] row = new double[columns];
        for (int j = 0; j < columns; j++) {
            int at = (plate * columns + j) * ROWS + VERTICAL;
            row[j] = parameters.number(GROUP, "CAL_MATRIX", at).orElse(j == VERTICAL ? 1 : 0);
        }
        return row;
    }

    /// Vertical force in one sample of a frame, newtons, in the plate's own direction.
    double newtons(C3dFrames frames, int sample) {
        double force = 0;
        for (int j = 0; j < weights.length; j++) {
            AnalogChannels.Channel channel = channels.get(j);
            force += weights[j] * channel.value(frames.analog(sample, channel.index()));
        }
        return force;
    }
}
