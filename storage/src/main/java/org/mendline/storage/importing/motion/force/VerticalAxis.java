package org.mendline.storage.importing.motion.force;

import java.util.List;
import java.util.OptionalInt;
import org.mendline.storage.importing.motion.Trace;

/// Finds the vertical one of three force components that a file only calls x, y and z: over a trial the
/// horizontal forces brake and push and nearly cancel, the vertical force carries the weight.
final class VerticalAxis {
    /// How much more the vertical axis must carry than any other; walking and running show ten times and more.
    private static final double CLEARLY = 3;

    private VerticalAxis() {}

    /// @param axes the same axes of each plate in turn, three a plate
    /// @return 0, 1 or 2; empty if no axis clearly carries the weight
    static OptionalInt of(List<Trace> axes) {
        double[] carried = new double[3];
        for (int i = 0; i < axes.size(); i++) {
            carried[i % 3] += axes.get(i).isEmpty() ? 0 : Math.abs(axes.get(i).mean());
        }
        int most = 0;
        for (int axis = 1; axis < 3; axis++) {
            most = carried[axis] > carried[most] ? axis : most;
        }
        for (int axis = 0; axis < 3; axis++) {
            if (axis != most && carried[most] < CLEARLY * carried[axis]) {
                return OptionalInt.empty();
            }
        }
        return carried[most] > 0 ? OptionalInt.of(most) : OptionalInt.empty();
    }
}
