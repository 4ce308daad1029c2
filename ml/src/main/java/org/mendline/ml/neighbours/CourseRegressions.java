package org.mendline.ml.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A regression of the outcome for every week ahead, on those who were followed that far.
final class CourseRegressions {
    static final int STEP_DAYS = 7;
    private static final int MATCH_DAYS_AHEAD = 42;

    private final MatchInputs inputs;
    private final int today;
    private final List<RidgeRegression> fits = new ArrayList<>();
    private final List<double[]> residuals = new ArrayList<>(); // by donor; NaN where not followed
    private int followed;

    private CourseRegressions(MatchInputs inputs, int today) {
        this.inputs = inputs;
        this.today = today;
    }

    /// @param today days since onset
    static CourseRegressions of(MatchInputs inputs, List<OutcomeCourse> courses, int today, int horizonDays) {
        CourseRegressions all = new CourseRegressions(inputs, today);
        for (int ahead = 0; ahead <= horizonDays; ahead += STEP_DAYS) {
            if (!all.add(courses, ahead)) {
                break;
            }
        }
        return all;
    }

    private boolean add(List<OutcomeCourse> courses, int ahead) {
        List<double[]> rows = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        int[] place = new int[courses.size()];
        for (int i = 0; i < place.length; i++) {
            place[i] = -1;
            if (courses.get(i).at(today + ahead).isPresent()) {
                place[i] = rows.size();
                rows.add(inputs.row(i));
                outcomes.add(courses.get(i).at(today + ahead).getAsDouble());
            }
        }
        if (ahead <= STEP_DAYS) {
            followed = rows.size();
        }
        if (rows.size() < PeopleLikeMe.FEWEST) {
            return false;
        }
        RidgeRegression fit = RidgeRegression.of(
                rows.toArray(double[][]::new),
                outcomes.stream().mapToDouble(Double::doubleValue).toArray());
        double[] left = new double[courses.size()];
        Arrays.setAll(left, i -> place[i] < 0 ? Double.NaN : fit.leftOut(place[i]));
        fits.add(fit);
        residuals.add(left);
        return true;
    }

    /// Whether nobody can be followed for a week.
    boolean isEmpty() {
        return fits.size() < 2;
    }

    /// How many were followed a week ahead.
    int followed() {
        return followed;
    }

    int steps() {
        return fits.size();
    }

    int today() {
        return today;
    }

    /// The step on whose prediction people are matched: six weeks ahead, or as far as there is.
    int matchDay() {
        return Math.min(fits.size() - 1, MATCH_DAYS_AHEAD / STEP_DAYS);
    }

    /// Prediction for the present person.
    double here(int step) {
        return fits.get(step).predict(inputs.here());
    }

    /// Prediction for a donor.
    double of(int donor, int step) {
        return fits.get(step).predict(inputs.row(donor));
    }

    /// What became of a donor minus a prediction that did not know it; NaN if not followed that far.
    double residual(int donor, int step) {
        return residuals.get(step)[donor];
    }
}
