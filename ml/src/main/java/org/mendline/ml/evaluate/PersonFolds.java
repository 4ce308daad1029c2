package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mendline.ml.evaluate.task.Sample;

/// Deals persons into folds: all samples of a person are always in the same one.
record PersonFolds(int count, int[] foldOfSample) {
    static PersonFolds deal(List<Sample> samples, int folds, long seed) {
        List<String> persons =
                new ArrayList<>(samples.stream().map(Sample::person).distinct().toList());
        // java.util.Random has a specified algorithm, so a seed means the same folds on every Java.
        Collections.shuffle(persons, new Random(seed));
        int count = Math.min(folds, persons.size());
        Map<String, Integer> fold = new HashMap<>();
        for (int p = 0; p < persons.size(); p++) {
            fold.put(persons.get(p), p % count);
        }
        int[] foldOfSample =
                samples.stream().mapToInt(sample -> fold.get(sample.person())).toArray();
        return new PersonFolds(count, foldOfSample);
    }

    List<Sample> inside(List<Sample> samples, int fold) {
        return select(samples, fold, true);
    }

    List<Sample> outside(List<Sample> samples, int fold) {
        return select(samples, fold, false);
    }

    private List<Sample> select(List<Sample> samples, int fold, boolean inside) {
        List<Sample> selected = new ArrayList<>();
        for (int i = 0; i < foldOfSample.length; i++) {
            if ((foldOfSample[i] == fold) == inside) {
                selected.add(samples.get(i));
            }
        }
        return selected;
    }
}
