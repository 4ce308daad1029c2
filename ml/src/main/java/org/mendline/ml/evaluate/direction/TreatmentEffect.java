package org.mendline.ml.evaluate.direction;

import java.util.List;

/// Estimates one number for all times: the effect under which untreated courses, shrunk by it, come closest to the mean
/// pain of treated persons.
final class TreatmentEffect {
    /// Largest effect looked for, as a logarithm at the last time: a fiftieth of the pain, or three times as much.
    private static final double STRONGEST = Math.log(50);

    private static final double MOST_HARMFUL = -Math.log(3);
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double[] exposures;
    private final double[] treated;
    private final double[] untreated;

    private TreatmentEffect(Trial trial, List<Trial.Person> persons, UntreatedCourse course) {
        int times = trial.times().size();
        exposures = trial.times().stream().mapToDouble(trial.kind()::exposure).toArray();
        treated = new double[times];
        untreated = new double[times];
        for (Trial.Person person : persons) {
            for (int t = 0; t < times; t++) {
                treated[t] += person.pain()[t];
                untreated[t] += course.expected(person.baseline(), t);
            }
        }
    }

    /// Logarithm of the factor by which mean pain shrinks, per unit of exposure; negative is harm.
    ///
    /// @param treated whose pain is explained
    /// @param untreated what they would have without treatment
    static double of(Trial trial, List<Trial.Person> treated, UntreatedCourse untreated) {
        return new TreatmentEffect(trial, treated, untreated).closest();
    }

    private double closest() {
        double longest = exposures[exposures.length - 1];
        double low = MOST_HARMFUL / longest;
        double high = STRONGEST / longest;
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (misfit(left) < misfit(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private double misfit(double effect) {
        double sum = 0;
        for (int t = 0; t < exposures.length; t++) {
            double difference = treated[t] - Math.exp(-effect * exposures[t]) * untreated[t];
            sum += difference * difference;
        }
        return sum;
    }
}
