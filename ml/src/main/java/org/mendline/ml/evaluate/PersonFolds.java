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
}
