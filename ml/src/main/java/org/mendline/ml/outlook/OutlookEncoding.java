package org.mendline.ml.outlook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

/// A person's last weeks and next three days as the network reads them: [#PAST] days and [#HORIZON] coming days,
/// each with value, mask and age of value of every daily feature, relative to the person's own normal; and a
/// summary of each marker's [MarkerCourse]. Coming days carry the plan, where there is one, and no markers.
///
/// The number of days since onset is left out on purpose: the network shall read the person's own course.
final class OutlookEncoding {
    static final int PAST = 28;
    /// Days ahead.
    static final int HORIZON = 3;
    static final int STEPS = PAST + HORIZON;
    private static final int FEATURES = DayFeature.OUTCOME.ordinal();
    /// Values of one step: value, mask and age of each feature, and which coming day it is.
    static final int STEP_WIDTH = 3 * FEATURES + HORIZON;

    private static final int SIMPLE = MarkerCourse.Simple.COUNT;
    private static final int SHAPE = 8; // values before the simple forecasts
    private static final int MARKER_WIDTH = 2 * SIMPLE + SHAPE;
    /// Values of the summary.
    static final int SUMMARY_WIDTH = OutlookMarker.COUNT * MARKER_WIDTH;
    /// Simple forecasts of all markers.
    static final int SIMPLE_WIDTH = OutlookMarker.COUNT * SIMPLE;

    private static final double LIMIT = 6;
    private static final double LOG_MONTHS = 4;

    private final FeatureDays days;
    private final int today;
    private final Optional<Protocol> plan;
    private final MarkerCourse[] courses = new MarkerCourse[OutlookMarker.COUNT];

    /// @param today last day that may be read
    OutlookEncoding(FeatureDays days, int today, Optional<Protocol> plan) {
        this.days = days;
        this.today = today;
        this.plan = plan;
        for (OutlookMarker marker : OutlookMarker.values()) {
            courses[marker.ordinal()] = MarkerCourse.of(days, marker, today);
        }
    }

    MarkerCourse course(OutlookMarker marker) {
        return courses[marker.ordinal()];
    }

    /// Writes the sequence, step-major, at `offset`.
    void sequence(float[] out, int offset) {
        for (DayFeature f : DayFeature.values()) {
            if (f != DayFeature.OUTCOME) {
                past(f, out, offset);
            }
        }
        for (int h = 0; h < HORIZON; h++) {
            int at = offset + (PAST + h) * STEP_WIDTH;
            out[at + 3 * FEATURES + h] = 1;
            if (plan.isPresent()) {
                planned(plan.get().dose(h), out, at);
            }
        }
    }

    private void past(DayFeature f, float[] out, int offset) {
        double usual = usualDose(f);
        int last = -1;
        for (int d = Math.max(0, today - 2 * PAST + 1); d <= today; d++) {
            OptionalDouble value = days.value(d, f);
            last = value.isPresent() ? d : last;
            int step = d - today + PAST - 1;
            if (step < 0) {
                continue;
            }
            int at = offset + step * STEP_WIDTH + 3 * f.ordinal();
            if (value.isPresent()) {
                out[at] = relative(f, value.getAsDouble(), usual);
                out[at + 1] = 1;
            }
            out[at + 2] = (float) (last < 0 ? 1 : Math.log1p(d - last) / LOG_MONTHS);
        }
    }

    private void planned(Dose dose, float[] out, int at) {
        for (Lever lever : Lever.values()) {
            DayFeature f = Doses.feature(lever);
            out[at + 3 * f.ordinal()] = relative(f, lever.of(dose), usualDose(f));
            out[at + 3 * f.ordinal() + 1] = 1;
        }
    }

    /// Mean of what is known of a dose.
    private double usualDose(DayFeature f) {
        return days.days() == 0 ? 0 : days.mean(f, today, MarkerCourse.WINDOW).orElse(0);
    }

    private float relative(DayFeature f, double value, double usual) {
        Optional<OutlookMarker> marker = OutlookMarker.of(f);
        double x = marker.isPresent()
                ? standardised(marker.get(), value)
                : switch (f) {
                    case PROTEIN -> (value - (usual > 0 ? usual : 1.2)) / 0.3;
                    case COLD -> value / 12;
                    default -> (value - usual) / (usual + 20); // minutes and AU
                };
        return (float) Math.clamp(x, -LIMIT, LIMIT);
    }

    private double standardised(OutlookMarker marker, double value) {
        MarkerCourse course = course(marker);
        if (!course.known()) {
            return marker == OutlookMarker.SLEEP ? value - 7.5 : 0;
        }
        return course.standardised(marker.toScale(value));
    }

    /// Writes the summary at `offset`.
    void summary(float[] out, int offset) {
        for (OutlookMarker marker : OutlookMarker.values()) {
            MarkerCourse c = course(marker);
            int at = offset + marker.ordinal() * MARKER_WIDTH;
            out[at] = c.known() ? 1 : 0;
            if (!c.known()) {
                continue;
            }
            out[at + 1] = (float) (Math.log1p(c.count()) / LOG_MONTHS);
            out[at + 2] = (float) (Math.log1p(c.age()) / LOG_MONTHS);
            out[at + 3] = (float) Math.log(c.spread() / marker.usualSpread());
            if (marker.isRating()) {
                out[at + 4] = limited(c.standardised(0));
                out[at + 5] = limited(c.standardised(OutlookMarker.RATING_TOP));
            }
            out[at + 6] = (float) c.ties();
            out[at + 7] = limited(c.step() / c.spread());
            for (int k = 0; k < SIMPLE; k++) {
                out[at + SHAPE + k] = limited(c.standardised(c.simple()[k]));
                out[at + SHAPE + SIMPLE + k] = (float) Math.log(c.errors()[k] / c.spread());
            }
        }
    }

    /// Writes the simple forecasts, standardised, at `offset`.
    void simple(float[] out, int offset) {
        for (OutlookMarker marker : OutlookMarker.values()) {
            MarkerCourse c = course(marker);
            for (int k = 0; k < SIMPLE && c.known(); k++) {
                out[offset + marker.ordinal() * SIMPLE + k] = limited(c.standardised(c.simple()[k]));
            }
        }
    }

    /// Writes each marker's smallest own error of the simple forecasts, standardised, at `offset`; 1 if unknown.
    void width(float[] out, int offset) {
        for (OutlookMarker marker : OutlookMarker.values()) {
            MarkerCourse c = course(marker);
            double least = Double.MAX_VALUE;
            for (double error : c.errors()) {
                least = Math.min(least, error);
            }
            out[offset + marker.ordinal()] = c.known() ? (float) (least / c.spread()) : 1;
        }
    }

    private static float limited(double x) {
        return (float) Math.clamp(x, -LIMIT, LIMIT);
    }
}
