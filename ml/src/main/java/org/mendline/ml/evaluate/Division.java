package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mendline.ml.evaluate.task.Course;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// One way of dividing a task's samples into those learned from and those asked for.
///
/// Groups are what is left out inside a fold to learn weights and intervals: whole persons too. Outer folds are made
/// of whole groups, so a model without the groups of fold a and group b serves fold a and fold b alike.
///
/// @param folds who is learned from and who is asked for
/// @param groupOfSample group of each sample
/// @param groups number of groups
record Division(List<Fold> folds, int[] groupOfSample, int groups) {
    /// Fewest groups, so that enough persons are left to learn from inside a fold.
    private static final int FEWEST_GROUPS = 5;

    Division {
        folds = List.copyOf(folds);
    }

    /// Sets of sample positions.
    record Fold(BitSet training, BitSet testing) {}

    static Division of(TaskDescription task, List<Sample> samples, long seed) {
        return task.split().until().isPresent()
                ? ofSeries(samples, task.split().until().getAsDouble())
                : ofPersons(samples, task.split().folds(), seed);
    }

    static Division ofPersons(List<Sample> samples, int wanted, long seed) {
        int persons = (int) samples.stream().map(Sample::person).distinct().count();
        int count = Math.min(wanted, persons);
        int parts = Math.max(1, Math.min(Math.ceilDiv(FEWEST_GROUPS, count), persons / count));
        PersonFolds groups = PersonFolds.deal(samples, count * parts, seed);
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            Fold one = new Fold(new BitSet(), new BitSet());
            for (int i = 0; i < samples.size(); i++) {
                boolean asked = groups.foldOfSample()[i] % count == fold;
                (asked ? one.testing() : one.training()).set(i);
            }
            folds.add(one);
        }
        return new Division(folds, groups.foldOfSample(), groups.count());
    }

    /// One series: outcomes up to `until` are learned from, later ones asked for from the last origin before it.
    static Division ofSeries(List<Sample> samples, double until) {
        double origin = samples.stream()
                .mapToDouble(sample -> sample.course().origin())
                .filter(time -> time <= until)
                .max()
                .orElse(until);
        Fold fold = new Fold(new BitSet(), new BitSet());
        List<Double> times = new ArrayList<>();
        int[] groups = new int[samples.size()];
        for (int i = 0; i < groups.length; i++) {
            Course course = samples.get(i).course();
            double time = course.origin() + course.target();
            if (!times.contains(time)) {
                times.add(time);
            }
            groups[i] = times.indexOf(time);
            if (time <= until) {
                fold.training().set(i);
            } else if (course.origin() == origin) {
                fold.testing().set(i);
            }
        }
        return new Division(List.of(fold), groups, times.size());
    }

    /// The fold's training samples without one group.
    BitSet without(Fold fold, int group) {
        BitSet left = new BitSet();
        fold.training().stream().filter(i -> groupOfSample[i] != group).forEach(left::set);
        return left;
    }
}
