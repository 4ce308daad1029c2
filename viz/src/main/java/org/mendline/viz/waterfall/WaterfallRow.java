package org.mendline.viz.waterfall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.waterfall.WaterfallData.Step;

/// One line of the waterfall.
///
/// @param from sum before this row; equals `to` for base and prediction
/// @param to sum after this row
record WaterfallRow(Kind kind, String label, String detail, double from, double to) {

    /// What a row stands for.
    enum Kind {
        BASE,
        HELPS,
        HURTS,
        NEUTRAL,
        PREDICTION
    }

    /// Signed size of the step; 0 for base and prediction.
    double phi() {
        return to - from;
    }

    /// Whether this row is a contribution.
    boolean isStep() {
        return kind != Kind.BASE && kind != Kind.PREDICTION;
    }

    /// Base, steps, prediction. With more than `mostSteps` steps the smallest are added up in one last step, so that
    /// the sum stays whole.
    static List<WaterfallRow> of(WaterfallData data, int mostSteps) {
        List<WaterfallRow> rows = new ArrayList<>();
        rows.add(new WaterfallRow(Kind.BASE, data.baseLabel(), "", data.base(), data.base()));
        double sum = data.base();
        for (Step step : folded(data.steps(), Math.max(1, mostSteps))) {
            double after = sum + step.phi();
            rows.add(new WaterfallRow(kind(step.phi(), data), step.label(), step.detail(), sum, after));
            sum = after;
        }
        rows.add(new WaterfallRow(Kind.PREDICTION, data.predictionLabel(), "", data.prediction(), data.prediction()));
        return List.copyOf(rows);
    }

    private static List<Step> folded(List<Step> steps, int most) {
        if (steps.size() <= most) {
            return steps;
        }
        Set<Integer> kept = new HashSet<>(largest(steps, most - 1));
        List<Step> shown = new ArrayList<>();
        double rest = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (kept.contains(i)) {
                shown.add(steps.get(i));
            } else {
                rest += steps.get(i).phi();
            }
        }
        int others = steps.size() - shown.size();
        ChartTexts texts = ChartTexts.current();
        shown.add(new Step(texts.format("waterfall.smaller", others), texts.get("waterfall.together"), rest));
        return shown;
    }

    private static List<Integer> largest(List<Step> steps, int count) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            indices.add(i);
        }
        indices.sort(
                Comparator.comparingDouble((Integer i) -> -Math.abs(steps.get(i).phi())));
        return indices.subList(0, count);
    }

    private static Kind kind(double phi, WaterfallData data) {
        if (phi == 0) {
            return Kind.NEUTRAL;
        }
        return phi > 0 == data.higherIsBetter() ? Kind.HELPS : Kind.HURTS;
    }
}
