package org.mendline.ml.evaluate.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.dataset.DatasetView;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.SparseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/// Grows regression trees on draws from the same rows.
final class TreeTrainer {
    private static final int DEEPEST = 20;
    private static final int SMALLEST_LEAF = 4;

    /// Share of the features that a split may choose from.
    private static final float FEATURES_A_SPLIT = 0.5f;

    private static final int[] NO_ROWS = {};
    private static final String OUTCOME = "outcome";

    private final SparseVector[] vectors;
    private final MutableDataset<Regressor> dataset;

    TreeTrainer(double[][] rows, double[] outcomes) {
        this.vectors = Arrays.stream(rows).map(TreeTrainer::vector).toArray(SparseVector[]::new);
        String[] names = IntStream.range(0, rows[0].length)
                .mapToObj(k -> String.format("f%03d", k))
                .toArray(String[]::new);
        RegressionFactory factory = new RegressionFactory();
        this.dataset = new MutableDataset<>(new SimpleDataSourceProvenance("fold", factory), factory);
        for (int i = 0; i < rows.length; i++) {
            Example<Regressor> example = new ArrayExample<>(new Regressor(OUTCOME, outcomes[i]), names, rows[i]);
            dataset.add(example);
        }
    }

    /// @param bag positions of rows, with repeats
    LeafTree grow(int[] bag, long seed) {
        CARTJointRegressionTrainer trainer = new CARTJointRegressionTrainer(
                DEEPEST, SMALLEST_LEAF, 0, FEATURES_A_SPLIT, false, new MeanSquaredError(), false, seed);
        DatasetView<Regressor> drawn =
                new DatasetView<>(dataset, bag, dataset.getFeatureIDMap(), dataset.getOutputIDInfo(), "bag");
        TreeModel<Regressor> model = trainer.train(drawn);
        IdentityHashMap<Node<Regressor>, List<Integer>> leaves = new IdentityHashMap<>();
        for (int i : bag) {
            Node<Regressor> leaf = walk(model.getRoot(), vectors[i]);
            leaves.computeIfAbsent(leaf, same -> new ArrayList<>()).add(i);
        }
        IdentityHashMap<Node<Regressor>, int[]> inLeaf = new IdentityHashMap<>();
        leaves.forEach((leaf, inside) ->
                inLeaf.put(leaf, inside.stream().mapToInt(i -> i).toArray()));
        return row -> inLeaf.getOrDefault(walk(model.getRoot(), row), NO_ROWS);
    }

    /// Feature identifiers follow the order of the names, which is that of the columns.
    static SparseVector vector(double[] row) {
        return SparseVector.createSparseVector(
                row.length, IntStream.range(0, row.length).toArray(), row);
    }

    private static Node<Regressor> walk(Node<Regressor> root, SparseVector row) {
        Node<Regressor> node = root;
        while (!node.isLeaf()) {
            node = node.getNextNode(row);
        }
        return node;
    }
}
