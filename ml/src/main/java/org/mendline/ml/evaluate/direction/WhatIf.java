package org.mendline.ml.evaluate.direction;

import java.util.List;
import java.util.random.RandomGenerator;

/// What if these persons were, or were not, treated? Simulates both arms of a trial and takes the difference of their
/// means, so that the prediction has the scatter that a trial of this size has.
final class WhatIf {
    private final Trial trial;
    private final UntreatedCourse untreated;
    private final double effect;
    private final RandomGenerator random;

    /// @param effect per unit of exposure, see [TreatmentEffect]
    WhatIf(Trial trial, UntreatedCourse untreated, double effect, RandomGenerator random) {
        this.trial = trial;
        this.untreated = untreated;
        this.effect = effect;
        this.random = random;
    }

    /// Mean pain of treated minus untreated persons, by time. Only arm and baseline of `persons` are read.
    double[] difference(List<Trial.Person> persons) {
        double[] difference = new double[trial.times().size()];
        double treated = persons.stream().filter(Trial.Person::treated).count();
        for (Trial.Person person : persons) {
            double[] pain = untreated.draw(person.baseline(), random);
            double share = person.treated() ? 1 / treated : -1 / (persons.size() - treated);
            boolean spared = random.nextDouble() >= Math.exp(-effect);
            for (int t = 0; t < pain.length; t++) {
                difference[t] += share * (person.treated() ? treat(pain[t], t, spared) : pain[t]);
            }
        }
        return difference;
    }

    private double treat(double pain, int t, boolean spared) {
        return switch (trial.kind()) {
            // A harmful "prevention" has no one to spare and is led forward as a factor.
            case PREVENTS -> effect < 0 ? pain * Math.exp(-effect) : spared ? 0 : pain;
            case RELIEVES ->
                pain * Math.exp(-effect * trial.kind().exposure(trial.times().get(t)));
        };
    }
}
