package org.mendline.ml.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mendline.ml.local.LocalReport.Subgroup;

/// Forecasts by condition, sex, age band and further recorded groups. Unknown is a group of its own: it may
/// hide one.
final class Subgroups {
    /// Fewer people than this are too few to say.
    static final int FEWEST_PERSONS = 10;

    private Subgroups() {}

    static List<Subgroup> of(List<BacktestForecast> forecasts) {
        Map<String, Map<String, List<BacktestForecast>>> cells = new TreeMap<>();
        for (BacktestForecast f : forecasts) {
            groups(f)
                    .forEach((dimension, group) -> cells.computeIfAbsent(dimension, d -> new TreeMap<>())
                            .computeIfAbsent(group, g -> new ArrayList<>())
                            .add(f));
        }
        List<Subgroup> all = new ArrayList<>();
        cells.forEach((dimension, groups) ->
                groups.forEach((group, inside) -> all.add(ActivationRule.judged(dimension, group, inside))));
        return all;
    }

    private static Map<String, String> groups(BacktestForecast f) {
        Map<String, String> groups = new TreeMap<>(f.episode().groups());
        groups.put("Condition", f.episode().record().condition().code());
        groups.put(
                "Sex",
                f.traits().female().isEmpty()
                        ? "not known"
                        : f.traits().female().getAsDouble() > 0.5 ? "female" : "male");
        groups.put("Age", ageBand(f));
        return groups;
    }

    private static String ageBand(BacktestForecast f) {
        if (f.traits().ageYears().isEmpty()) {
            return "not known";
        }
        double age = f.traits().ageYears().getAsDouble();
        return age < 50 ? "under 50" : age <= 70 ? "50 to 70" : "over 70";
    }
}
