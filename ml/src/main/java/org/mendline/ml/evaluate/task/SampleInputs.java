package org.mendline.ml.evaluate.task;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mendline.ml.evaluate.task.Course.Timed;

/// Reads the inputs of one sample and notes which of the outcome's earlier values they are made from.
final class SampleInputs {
    private static final int DAYS_A_WEEK = 7;

    /// 1 January 1970, day 0 of dates, was a Thursday; this many days later the week ended.
    private static final int FIRST_SATURDAY = 2;

    private final TaskDescription task;
    private final double origin;
    private final double target;
    private final double[] values;
    private final Set<Timed> known = new LinkedHashSet<>();

    SampleInputs(TaskDescription task, PersonRows rows, double origin, double target) {
        this.task = task;
        this.origin = origin;
        this.target = target;
        this.values = new double[task.inputs().size()];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            values[i] = read(task.inputs().get(i), rows);
        }
    }

    double[] values() {
        return values.clone();
    }

    Set<Timed> known() {
        return known;
    }

    boolean complete() {
        for (int i = 0; i < values.length; i++) {
            if (task.inputs().get(i).required() && Double.isNaN(values[i])) {
                return false;
            }
        }
        return true;
    }

    private double read(Input input, PersonRows rows) {
        return switch (input.source()) {
            case Input.Observed observed -> observed(observed, input.role(), rows);
            case Input.Product product -> values[task.index(product.first())] * values[task.index(product.second())];
            case Input.Difference difference ->
                values[task.index(difference.first())] - values[task.index(difference.second())];
            case Input.Target time ->
                switch (time.calendar()) {
                    case TIME -> target;
                    case WEEKEND -> weekend(origin + target) ? 1 : 0;
                };
        };
    }

    private double observed(Input.Observed observed, Input.Role role, PersonRows rows) {
        Window window = observed.window();
        List<Timed> inside = rows.inside(window, origin);
        if (inside.size() < window.atLeast()) {
            return Double.NaN;
        }
        if (window.column().equals(task.outcome().column()) && role != Input.Role.AUXILIARY) {
            known.addAll(window.statistic().used(inside));
        }
        double value = window.statistic().of(inside, window.halfLife(), target).orElse(Double.NaN);
        return !observed.logarithm() ? value : value > 0 ? Math.log(value) : Double.NaN;
    }

    private static boolean weekend(double day) {
        return Math.floorMod((long) Math.floor(day) - FIRST_SATURDAY, DAYS_A_WEEK) < 2;
    }
}
