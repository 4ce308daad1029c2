package org.mendline.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// Reads a plan as a user writes it: `Rested:sleep=9h,load=-15%`. Doses by week are divided by slashes, the last holds
/// on: `Ramp:load=250/300/350`.
public final class ScenarioText {
    private ScenarioText() {}

    /// The plan that `text` makes of the usual doses.
    ///
    /// @throws IllegalArgumentException with a sentence for the user
    public static Scenario parse(String text, Dose usual) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a plan; write for example Rested:sleep=9h,load=-15%");
        }
        Scenario plan = Scenario.constant(text.substring(0, colon).strip(), usual);
        for (String change : text.substring(colon + 1).split(",", -1)) {
            plan = changed(plan, change.strip(), usual);
        }
        return plan;
    }

    private static Scenario changed(Scenario plan, String change, Dose usual) {
        int equals = change.indexOf('=');
        if (equals < 0) {
            // Says what is wrong with it.
            LeverSetting.parse(change);
        }
        String lever = change.substring(0, equals + 1);
        List<LeverSetting> weeks = Arrays.stream(change.substring(equals + 1).split("/", -1))
                .map(value -> LeverSetting.parse(lever + value))
                .toList();
        if (weeks.size() > Scenario.WEEKS) {
            throw new IllegalArgumentException(
                    "\"" + change + "\" names " + weeks.size() + " weeks; a plan has " + Scenario.WEEKS + ".");
        }
        Lever moved = weeks.getFirst().lever();
        List<Double> doses = new ArrayList<>();
        for (int w = 0; w < Scenario.WEEKS; w++) {
            LeverSetting setting = weeks.get(Math.min(w, weeks.size() - 1));
            doses.add(Math.clamp(setting.appliedTo(usual), moved.low(), moved.high()));
        }
        return plan.with(moved, doses);
    }
}
