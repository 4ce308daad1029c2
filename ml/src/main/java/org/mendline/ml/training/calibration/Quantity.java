package org.mendline.ml.training.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.StateVariable;

/// What has a true value in a simulated person: person parameters, then the present state.
///
/// @param name plain name
/// @param index place among all quantities
public record Quantity(String name, int index) {
    /// All quantities, parameters by [PersonParameter#ordinal()], then state by [StateVariable#ordinal()].
    public static final List<Quantity> ALL = all();

    private static List<Quantity> all() {
        List<Quantity> all = new ArrayList<>();
        for (PersonParameter p : PersonParameter.values()) {
            all.add(new Quantity(plain(p), all.size()));
        }
        for (StateVariable s : StateVariable.values()) {
            all.add(new Quantity("present " + plain(s), all.size()));
        }
        return List.copyOf(all);
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
