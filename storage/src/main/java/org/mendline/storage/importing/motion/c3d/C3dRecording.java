package org.mendline.storage.importing.motion.c3d;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.motion.JointAngle;
import org.mendline.storage.importing.motion.JointAngleNames;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.Trace;
import org.mendline.storage.importing.motion.force.VerticalForces;
import org.mendline.storage.importing.motion.imu.ImuQuantity;
import org.mendline.storage.importing.motion.imu.ImuRecording;
import org.mendline.storage.importing.text.Excerpt;

/// What Mendline keeps of one C3D file.
final class C3dRecording {
    private static final int AXES = 3;

    /// Channels are kept by the millisecond.
    private static final double MOST_SAMPLES_A_SECOND = 1000;

    private final C3dFile file;
    private final Emission emission;
    private final AnalogChannels analog;
    private final List<Angle> angles;
    private final List<ForcePlate> plates;
    private final List<Sensor> sensors;
    private final EmgChannels muscles;
    private final GaitEvents events;
    private final SampledRows pointRows;
    private final SampledRows analogRows;
    private int lastSeen;
    private long frames;

    private record Angle(int point, int axis, JointAngle joint, String name) {}

    private record Sensor(AnalogChannels.Channel channel, ImuQuantity quantity) {}

    C3dRecording(C3dFile file, Emission emission) {
        this.file = file;
        this.emission = emission;
        this.analog = AnalogChannels.of(file.parameters(), file.layout().channels());
        this.angles = angles(file);
        this.plates = ForcePlate.of(file.parameters(), analog.channels(), emission);
        this.sensors = analog.channels().stream()
                .filter(channel -> !channel.label().isBlank())
                .flatMap(channel ->
                        ImuQuantity.of(channel.label()).map(quantity -> new Sensor(channel, quantity)).stream())
                .toList();
        this.muscles =
                EmgChannels.of(analog, file.layout().rateHz() * file.layout().samplesPerFrame());
        this.events = GaitEvents.of(file.parameters());
        this.pointRows = new SampledRows(angles.size());
        this.analogRows = new SampledRows(plates.size() + sensors.size());
    }

    private static List<Angle> angles(C3dFile file) {
        List<String> labels = file.parameters().texts("POINT", "LABELS");
        List<Angle> angles = new ArrayList<>();
        for (int point = 0; point < Math.min(labels.size(), file.layout().points()); point++) {
            for (int axis = 0; axis < AXES; axis++) {
                Optional<JointAngle> joint = JointAngleNames.plugInGait(labels.get(point), axis);
                if (joint.isPresent()) {
                    angles.add(new Angle(point, axis, joint.get(), labels.get(point) + " " + "XYZ".charAt(axis)));
                }
            }
        }
        return angles;
    }

    boolean unsigned() {
        return analog.unsigned();
    }

    /// Whether the file holds nothing that is kept.
    boolean isEmpty() {
        return angles.isEmpty() && plates.isEmpty() && sensors.isEmpty() && muscles.isEmpty() && events.isEmpty();
    }

    /// What the file holds, as a sentence.
    String contents() {
        C3dLayout layout = file.layout();
        return "The C3D file holds " + layout.points() + " points at "
                + String.format(Locale.ROOT, "%.6f", layout.rateHz()).replaceAll("\\.?0+$", "") + " Hz and "
                + layout.channels() + " analog channels.";
    }

    /// Walks through all frames.
    ///
    /// @param start moment of the first
    void read(C3dFrames all, Instant start) throws IOException {
        muscles.begin(start, emission);
        double rate = file.layout().rateHz();
        int samples = file.layout().samplesPerFrame();
        while (all.next()) {
            frames = all.number() + 1;
            addPoints(all, all.number() / rate);
            boolean blank = all.isBlank();
            for (int sample = 0; sample < samples && analogRowsWanted(); sample++) {
                addAnalog(all, sample, (all.number() + sample / (double) samples) / rate);
            }
            addMuscles(all, blank);
            lastSeen = blank ? lastSeen : (int) frames;
        }
        if (file.layout().frames().isEmpty()) {
            frames = lastSeen;
            pointRows.cut(lastSeen);
            analogRows.cut((int) Math.min(Integer.MAX_VALUE, (long) lastSeen * samples));
            emission.note("header", "The file has more frames than it can count; all " + frames + " were read.");
        }
    }

    private boolean analogRowsWanted() {
        return !plates.isEmpty() || !sensors.isEmpty();
    }

    private void addPoints(C3dFrames all, double seconds) {
        if (angles.isEmpty()) {
            return;
        }
        double[] row = new double[angles.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = all.coordinate(angles.get(i).point(), angles.get(i).axis());
        }
        pointRows.add(seconds, row);
    }

    /// Where the file cannot count its frames, blank ones are the padding behind the last.
    private void addMuscles(C3dFrames all, boolean blank) {
        if (blank && file.layout().frames().isEmpty()) {
            muscles.interrupt();
            return;
        }
        int samples = file.layout().samplesPerFrame();
        for (int sample = 0; sample < samples && !muscles.isEmpty(); sample++) {
            muscles.add(
                    all,
                    sample,
                    (all.number() + sample / (double) samples) / file.layout().rateHz());
        }
    }

    private void addAnalog(C3dFrames all, int sample, double seconds) {
        double[] row = new double[plates.size() + sensors.size()];
        for (int i = 0; i < plates.size(); i++) {
            row[i] = plates.get(i).newtons(all, sample);
        }
        for (int i = 0; i < sensors.size(); i++) {
            AnalogChannels.Channel channel = sensors.get(i).channel();
            row[plates.size() + i] = channel.value(all.analog(sample, channel.index()));
        }
        analogRows.add(seconds, row);
    }

    void emit(Instant start) {
        long announced = file.layout().frames().orElse(frames);
        if (frames < announced) {
            emission.damaged(
                    "frames",
                    "The file announces " + announced + " frames and holds " + frames
                            + "; it was cut off or its counts are wrong. What is there was read.");
        }
        pointRows.remark(emission);
        analogRows.remark(emission);
        double analogRate = file.layout().rateHz() * file.layout().samplesPerFrame();
        if (analogRowsWanted() && analogRate > MOST_SAMPLES_A_SECOND) {
            emission.note(
                    "analog",
                    "The analog channels have more than a sample a millisecond; those of the same"
                            + " millisecond were averaged in what is kept. Findings come from all of them.");
        }
        emitAngles(start);
        VerticalForces forces = new VerticalForces(emission, start);
        PlateBaseline baseline = PlateBaseline.of(file);
        for (int i = 0; i < plates.size(); i++) {
            String label = "force plate " + plates.get(i).number();
            forces.add(label, Optional.empty(), baseline.without(analogRows.trace(i), label, emission));
        }
        forces.emit();
        emitSensors(start);
        muscles.finish(emission);
        events.emit(emission, start);
        leftOut();
    }

    private void emitAngles(Instant start) {
        boolean radians = file.parameters().texts("POINT", "ANGLE_UNITS").contains("rad");
        for (int i = 0; i < angles.size(); i++) {
            Trace trace = pointRows.trace(i);
            angles.get(i)
                    .joint()
                    .emit(
                            emission,
                            radians ? trace.times(Math.toDegrees(1)) : trace,
                            start,
                            angles.get(i).name());
        }
    }

    private void emitSensors(Instant start) {
        ImuRecording recording = new ImuRecording();
        for (int i = 0; i < sensors.size(); i++) {
            Sensor sensor = sensors.get(i);
            recording.add(
                    sensor.quantity(),
                    analogRows.trace(plates.size() + i),
                    sensor.channel().unit());
        }
        recording.emit(emission, start, Optional.empty());
    }

    private void leftOut() {
        long points = file.layout().points()
                - angles.stream().map(Angle::point).distinct().count();
        if (points > 0) {
            emission.note(
                    "points",
                    points + " points in " + frames + " frames are markers or other outputs of a model"
                            + " and were left out.");
        }
        List<AnalogChannels.Channel> kept = new ArrayList<>();
        plates.forEach(plate -> kept.addAll(plate.channels()));
        sensors.forEach(sensor -> kept.add(sensor.channel()));
        kept.addAll(muscles.kept());
        List<String> others = analog.channels().stream()
                .filter(channel -> !kept.contains(channel))
                .map(AnalogChannels.Channel::label)
                .toList();
        if (!others.isEmpty()) {
            emission.note(
                    "analog",
                    others.size() + " analog channels ("
                            + Excerpt.brief(others.stream()
                                    .filter(label -> !label.isBlank())
                                    .collect(Collectors.joining(", ")))
                            + ") are neither vertical forces nor inertial sensors nor EMG and were left out.");
        }
    }
}
