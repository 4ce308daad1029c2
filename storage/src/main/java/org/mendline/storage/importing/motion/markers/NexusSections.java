package org.mendline.storage.importing.motion.markers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.motion.JointAngle;
import org.mendline.storage.importing.motion.JointAngleNames;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.Trace;
import org.mendline.storage.importing.text.Numbers;

/// The sections of a Vicon export, line by line.
final class NexusSections {
    /// Frame and sub-frame stand before the values.
    private static final int FIRST_VALUE = 2;
    private static final int AXES = 3;
    private static final String MODEL = "Model Outputs";

    private final List<Column> columns = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private SampledRows rows = new SampledRows(0);
    private Optional<MarkerCount> markers = Optional.empty();
    private String title = "";
    private double rateHz;
    private int line;
    private int names;
    private long frames;
    private long missing;

    private record Column(int index, JointAngle joint, String name) {}

    /// Begins a section.
    ///
    /// @param rateHz frames a second; 0 if the file does not tell
    void open(String title, double rateHz) {
        this.title = title;
        this.rateHz = rateHz;
        line = 0;
        names = 0;
        frames = 0;
        missing = 0;
    }

    /// A line below the rate: names, axes, units, then frames.
    void line(String text) {
        String[] cells = text.split(",", -1);
        line++;
        switch (line) {
            case 1 -> names(cells);
            case 2 -> {
                // the axes are always X, Y and Z
            }
            case 3 -> {
                if (title.equals(MODEL)) {
                    units.clear();
                    units.addAll(List.of(cells));
                }
            }
            default -> frame(cells);
        }
    }

    private void names(String[] cells) {
        if (title.equals(MODEL)) {
            columns.clear();
        }
        for (int i = FIRST_VALUE; i < cells.length; i++) {
            String name = cells[i].strip();
            names += name.isEmpty() ? 0 : 1;
            for (int axis = 0; axis < AXES && title.equals(MODEL); axis++) {
                Optional<JointAngle> joint = JointAngleNames.plugInGait(name, axis);
                if (joint.isPresent()) {
                    columns.add(new Column(i + axis, joint.get(), name + " " + "XYZ".charAt(axis)));
                }
            }
        }
        rows = title.equals(MODEL) ? new SampledRows(columns.size()) : rows;
    }

    private void frame(String[] cells) {
        if (Numbers.parse(cells[0]).isEmpty()) {
            return;
        }
        frames++;
        if (title.equals("Trajectories")) {
            for (int i = FIRST_VALUE; i < FIRST_VALUE + AXES * names; i++) {
                missing += i < cells.length && Numbers.parse(cells[i]).isPresent() ? 0 : 1;
            }
            markers = Optional.of(new MarkerCount(names, frames, rateHz, missing));
        } else if (title.equals(MODEL) && rateHz > 0) {
            double[] row = columns.stream()
                    .mapToDouble(column -> column.index() < cells.length
                            ? Numbers.parse(cells[column.index()]).orElse(Double.NaN)
                            : Double.NaN)
                    .toArray();
            rows.add(Numbers.parse(cells[0]).getAsDouble() / rateHz, row);
        }
    }

    /// The markers seen; empty if there was no section of trajectories with frames.
    Optional<MarkerCount> markers() {
        return markers;
    }

    /// Names of the joint angles found.
    List<String> angles() {
        return columns.stream().map(Column::name).toList();
    }

    /// Emits the joint angles.
    void emit(Emission emission, Instant start) {
        rows.remark(emission);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean radians = column.index() < units.size()
                    && units.get(column.index()).strip().equals("rad");
            Trace trace = rows.trace(i);
            column.joint().emit(emission, radians ? trace.times(Math.toDegrees(1)) : trace, start, column.name());
        }
    }
}
