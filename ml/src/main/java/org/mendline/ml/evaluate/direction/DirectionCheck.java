package org.mendline.ml.evaluate.direction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Predicts the difference between the arms of a randomised trial in two ways and compares it with the trial.
///
/// From publications: the untreated course is that of the trial's untreated arm, the effect is another trial's; nothing
/// is learned from the treated arm. Cross-fitted: course and one effect for all times are learned from half of the
/// persons of each arm and predict the other half, again and again. Intervals hold the uncertainty of course and effect
/// and the scatter of a trial of that size. A third look shuffles the arms: an effect that is not there must not be
/// found.
final class DirectionCheck {
    private final Trial trial;
    private final int times;
    private final long seed;
    private final int splits;
    private final int draws;

    /// @param splits how often persons are halved, and how often arms are shuffled
    /// @param draws of every prediction
    DirectionCheck(Trial trial, long seed, int splits, int draws) {
        this.trial = trial;
        this.times = trial.times().size();
        this.seed = seed;
        this.splits = splits;
        this.draws = draws;
    }

    Directions.TrialResult result() {
        return new Directions.TrialResult(
                trial.trial(),
                trial.title(),
                trial.unit(),
                trial.timeUnit(),
                trial.arm(false).size(),
                trial.arm(true).size(),
                trial.published().source(),
                seed,
                fromPublications(),
                crossFitted(),
                falseAlarms());
    }

    private List<Directions.Forecast> fromPublications() {
        Random random = new Random(seed);
        Draws predicted = new Draws(times, draws);
        Draws observed = new Draws(times, draws);
        for (int d = 0; d < draws; d++) {
            List<Trial.Person> untreated = Draws.bootstrap(trial.arm(false), random);
            UntreatedCourse course = new UntreatedCourse(untreated, times);
            double effect = trial.published().draw(time -> mean(untreated, time), time -> sd(untreated, time), random);
            predicted.set(d, new WhatIf(trial, course, effect, random).difference(trial.persons()));
            List<Trial.Person> again = new ArrayList<>(untreated);
            again.addAll(Draws.bootstrap(trial.arm(true), random));
            observed.set(d, Draws.observed(again, times));
        }
        double[] truth = Draws.observed(trial.persons(), times);
        List<Directions.Forecast> forecasts = new ArrayList<>();
        for (int t = 0; t < times; t++) {
            forecasts.add(forecast(t, truth[t], observed, predicted));
        }
        return forecasts;
    }

    private Directions.Forecast forecast(int t, double truth, Draws observed, Draws predicted) {
        double median = predicted.quantile(t, 0.5);
        double lo95 = predicted.quantile(t, 0.025);
        double hi95 = predicted.quantile(t, 0.975);
        return new Directions.Forecast(
                trial.times().get(t),
                truth,
                observed.quantile(t, 0.025),
                observed.quantile(t, 0.975),
                median,
                predicted.quantile(t, 0.10),
                predicted.quantile(t, 0.90),
                lo95,
                hi95,
                median * truth > 0,
                lo95 <= truth && truth <= hi95);
    }

    private double mean(List<Trial.Person> persons, double time) {
        int t = trial.times().indexOf(time);
        return persons.stream()
                .mapToDouble(person -> person.pain()[t])
                .average()
                .orElseThrow();
    }

    private double sd(List<Trial.Person> persons, double time) {
        int t = trial.times().indexOf(time);
        double mean = mean(persons, time);
        return Math.sqrt(persons.stream()
                .mapToDouble(person -> (person.pain()[t] - mean) * (person.pain()[t] - mean))
                .average()
                .orElseThrow());
    }

    private List<Directions.Held> crossFitted() {
        Random random = new Random(seed + 1);
        HeldTally tally = new HeldTally(trial.times(), splits);
        for (int s = 0; s < splits; s++) {
            List<Trial.Person> learned = new ArrayList<>();
            List<Trial.Person> held = new ArrayList<>();
            for (boolean treated : List.of(false, true)) {
                List<Trial.Person> arm = new ArrayList<>(trial.arm(treated));
                Collections.shuffle(arm, random);
                learned.addAll(arm.subList(0, arm.size() / 2));
                held.addAll(arm.subList(arm.size() / 2, arm.size()));
            }
            tally.add(Draws.observed(held, times), predict(learned, held, random));
        }
        return tally.result();
    }

    private Draws predict(List<Trial.Person> learned, List<Trial.Person> held, Random random) {
        Draws predicted = new Draws(times, draws);
        for (int d = 0; d < draws; d++) {
            UntreatedCourse course = new UntreatedCourse(arm(learned, false, random), times);
            double effect = TreatmentEffect.of(trial, arm(learned, true, random), course);
            predicted.set(d, new WhatIf(trial, course, effect, random).difference(held));
        }
        return predicted;
    }

    private static List<Trial.Person> arm(List<Trial.Person> persons, boolean treated, Random random) {
        return Draws.bootstrap(
                persons.stream().filter(person -> person.treated() == treated).toList(), random);
    }

    private double falseAlarms() {
        Random random = new Random(seed + 2);
        int alarms = 0;
        for (int s = 0; s < splits; s++) {
            List<Trial.Person> shuffled = shuffledArms(random);
            double[] effects = new double[draws / 2];
            for (int d = 0; d < effects.length; d++) {
                UntreatedCourse course = new UntreatedCourse(arm(shuffled, false, random), times);
                effects[d] = TreatmentEffect.of(trial, arm(shuffled, true, random), course);
            }
            boolean excludesNone = Draws.quantile(effects, 0.025) > 0 || Draws.quantile(effects, 0.975) < 0;
            alarms += excludesNone ? 1 : 0;
        }
        return (double) alarms / splits;
    }

    private List<Trial.Person> shuffledArms(Random random) {
        List<Boolean> arms = new ArrayList<>(
                trial.persons().stream().map(Trial.Person::treated).toList());
        Collections.shuffle(arms, random);
        List<Trial.Person> shuffled = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            Trial.Person person = trial.persons().get(i);
            shuffled.add(new Trial.Person(arms.get(i), person.baseline(), person.pain()));
        }
        return shuffled;
    }
}
