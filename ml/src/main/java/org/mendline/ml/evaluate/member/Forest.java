package org.mendline.ml.evaluate.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.task.Sample;
import org.tribuo.math.la.SparseVector;

/// A random forest (Breiman 2001, doi 10.1023/A:1010933404324) that answers with the median of the outcomes in its
/// leaves (Meinshausen 2006, quantile regression forests). Trees draw whole persons, so what a tree has not drawn it
/// has truly not seen.
///
/// @param features what it looks at
record Forest(Features features) implements Member.SelfTesting {
    private static final int TREES = 100;

    /// Rows a tree learns from at most, so that long tables do not take long.
    private static final int MOST_ROWS = 300;

    private static final long SEED = 20_010_101;

    @Override
    public String name() {
        return "forest";
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public SelfTested fit(List<Sample> training) {
        Columns scaled = new Columns(training, features);
        double[][] rows = scaled.of(training);
        double[] outcomes = Ridge.outcomes(training);
        int[][] persons = persons(training);
        Random random = new Random(SEED);
        List<LeafTree> trees = new ArrayList<>();
        List<boolean[]> drawn = new ArrayList<>();
        TreeTrainer trainer = new TreeTrainer(rows, outcomes);
        for (int t = 0; t < TREES; t++) {
            int[] who = random.ints(persons.length, 0, persons.length).toArray();
            boolean[] seen = new boolean[rows.length];
            Arrays.stream(who).flatMap(p -> Arrays.stream(persons[p])).forEach(i -> seen[i] = true);
            drawn.add(seen);
            trees.add(trainer.grow(bag(persons, who, random), random.nextLong()));
        }
        return new Grown(scaled, rows, outcomes, ascending(outcomes), trees, drawn);
    }

    private static int[][] persons(List<Sample> training) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < training.size(); i++) {
            rows.computeIfAbsent(training.get(i).person(), person -> new ArrayList<>())
                    .add(i);
        }
        return rows.values().stream()
                .map(own -> own.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    /// Rows of the persons drawn, thinned to what a tree may learn from.
    private static int[] bag(int[][] persons, int[] who, Random random) {
        List<Integer> bag = new ArrayList<>();
        Arrays.stream(who).flatMap(p -> Arrays.stream(persons[p])).forEach(bag::add);
        if (bag.size() > MOST_ROWS) {
            Collections.shuffle(bag, random);
            bag = bag.subList(0, MOST_ROWS);
        }
        return bag.stream().mapToInt(i -> i).toArray();
    }

    private static int[] ascending(double[] outcomes) {
        return IntStream.range(0, outcomes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> outcomes[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /// @param order positions of the outcomes, ascending
    private record Grown(
            Columns scaled,
            double[][] rows,
            double[] outcomes,
            int[] order,
            List<LeafTree> trees,
            List<boolean[]> drawn)
            implements SelfTested {
        @Override
        public double predict(Sample sample) {
            return median(scaled.of(sample), -1);
        }

        @Override
        public double[] outOfBag() {
            return IntStream.range(0, rows.length)
                    .mapToDouble(i -> median(rows[i], i))
                    .toArray();
        }

        /// @param asked position of a training row, whose own trees keep silent; -1 for others
        private double median(double[] row, int asked) {
            SparseVector vector = TreeTrainer.vector(row);
            double[] weights = new double[outcomes.length];
            double total = 0;
            for (int t = 0; t < trees.size(); t++) {
                if (asked < 0 || !drawn.get(t)[asked]) {
                    int[] leaf = trees.get(t).leaf(vector);
                    total += leaf.length > 0 ? 1 : 0;
                    for (int i : leaf) {
                        weights[i] += 1.0 / leaf.length;
                    }
                }
            }
            double passed = 0;
            for (int i : order) {
                passed += weights[i];
                if (passed > total / 2) {
                    return outcomes[i];
                }
            }
            // No tree may speak: every one has drawn this person.
            return RidgeFit.mean(outcomes);
        }
    }
}
