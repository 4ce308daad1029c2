package org.mendline.ml.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mendline.ml.twin.PersonParameter;

/// Shifts of the learned parameters, in their order.
///
/// @param shift on each parameter's own scale
/// @param spread factor on each SD
record ShiftVector(double[] shift, double[] spread) {
    static ShiftVector none(int parameters) {
        double[] ones = new double[parameters];
        Arrays.fill(ones, 1);
        return new ShiftVector(new double[parameters], ones);
    }

    /// Log density, up to a constant, of a value `z` group SDs from the group's literature mean.
    double logDensity(int p, double z, double groupSd) {
        double moved = (z - shift[p] / groupSd) / spread[p];
        return -0.5 * moved * moved - Math.log(spread[p]);
    }

    Map<PersonParameter, PriorShift> byParameter(List<PersonParameter> learned) {
        Map<PersonParameter, PriorShift> map = new EnumMap<>(PersonParameter.class);
        for (int p = 0; p < shift.length; p++) {
            map.put(learned.get(p), new PriorShift(shift[p], spread[p]));
        }
        return map;
    }
}
