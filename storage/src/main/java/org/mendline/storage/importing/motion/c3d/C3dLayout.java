package org.mendline.storage.importing.motion.c3d;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How the frames of a C3D file lie, from its header and its parameters together.
///
/// @param points a frame, four numbers each
/// @param channels analog channels; 0 if their number does not come out even
/// @param samplesPerFrame of each channel
/// @param integers whether numbers are 16-bit integers; else 32-bit floating point
/// @param scale of integer coordinates
/// @param rateHz frames a second; 0 if the file does not tell
/// @param frames announced; empty if the file has more than it can count
record C3dLayout(
        int points,
        int channels,
        int samplesPerFrame,
        int analogPerFrame,
        boolean integers,
        double scale,
        double rateHz,
        OptionalLong frames) {
    private static final String POINT = "POINT";
    private static final String ANALOG = "ANALOG";

    /// Frame counts of 16 bits stop here.
    private static final int MOST_COUNTED = 65_535;

    static C3dLayout of(C3dHeader header, C3dParameters parameters) {
        double scale = parameters.number(POINT, "SCALE").orElse(header.scale());
        // The header decides how the numbers lie; the parameter is the better scale.
        boolean integers = header.scale() > 0 || (header.scale() == 0 && scale > 0);
        int samples = Math.max(1, header.samplesPerFrame());
        int used = (int) parameters.count(ANALOG, "USED", 0).orElse(0);
        boolean even = header.analogPerFrame() % samples == 0;
        if (!even && used > 0 && header.analogPerFrame() % used == 0) {
            samples = header.analogPerFrame() / used;
            even = true;
        }
        return new C3dLayout(
                header.points(),
                even ? header.analogPerFrame() / samples : 0,
                samples,
                header.analogPerFrame(),
                integers,
                Math.abs(scale),
                rate(header, parameters, samples),
                frames(header, parameters));
    }

    /// Some files tell only one of the rates: Xsens leaves out that of the analog channels, others that of the
    /// points.
    private static double rate(C3dHeader header, C3dParameters parameters, int samples) {
        double analog = parameters.number(ANALOG, "RATE").orElse(0) / samples;
        double camera = parameters.number("TRIAL", "CAMERA_RATE").orElse(0);
        for (double rate : List.of(parameters.number(POINT, "RATE").orElse(0), header.rateHz(), camera, analog)) {
            if (rate > 0 && Double.isFinite(rate)) {
                return rate;
            }
        }
        return 0;
    }

    private static OptionalLong frames(C3dHeader header, C3dParameters parameters) {
        OptionalDouble many = parameters.number(POINT, "LONG_FRAMES");
        if (many.isPresent() && many.getAsDouble() > 0) {
            return OptionalLong.of((long) many.getAsDouble());
        }
        long trial = field(parameters, "ACTUAL_END_FIELD") - field(parameters, "ACTUAL_START_FIELD") + 1;
        if (field(parameters, "ACTUAL_END_FIELD") > 0 && trial > 0) {
            return OptionalLong.of(trial);
        }
        double point = parameters.count(POINT, "FRAMES", 0).orElse(0);
        if (point > 0 && point < MOST_COUNTED) {
            return OptionalLong.of((long) point);
        }
        boolean counted = header.lastFrame() >= header.firstFrame() && header.lastFrame() < MOST_COUNTED;
        return counted ? OptionalLong.of(header.lastFrame() - header.firstFrame() + 1L) : OptionalLong.empty();
    }

    /// Two words, low one first.
    private static long field(C3dParameters parameters, String name) {
        double low = parameters.count("TRIAL", name, 0).orElse(0);
        double high = parameters.count("TRIAL", name, 1).orElse(0);
        return (long) (low + high * (MOST_COUNTED + 1.0));
    }

    /// Bytes a frame takes.
    int frameBytes() {
        return (4 * points + analogPerFrame) * (integers ? 2 : 4);
    }
}
