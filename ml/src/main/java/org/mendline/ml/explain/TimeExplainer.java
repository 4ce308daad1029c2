package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.twin.RecoveryRecord;

/// Explains a twin's prediction through time, by event, feature and cell ([TimeExplanation]). Old days are grouped
/// into windows, never dropped: no bound on what dropping them would cost holds for an LSTM.
///
/// With [OwnNormal#LAST_WEEK] base and feature values are those of [RecoveryExplainer], and the rows are the last
/// seven days. With [OwnNormal#NOTHING_KNOWN] the rows cover the whole record.
public final class TimeExplainer {
    /// Most windows: 4,096 coalitions.
    public static final int MOST_WINDOWS = 12;

    private static final int DAILY = 7;
    private static final int PAIRS = 16;
    /// One for all explanations, so that the same question has the same answer.
    private static final long SEED = 20_190_519;

    private final OwnNormal ownNormal;

    public TimeExplainer(OwnNormal ownNormal) {
        this.ownNormal = ownNormal;
    }

    /// Explains `target.prediction()`; `network` predicts the same quantity without the exact check and may throw
    /// [java.util.concurrent.CancellationException] between batches.
    ///
    /// @throws UndefinedValueException if the network gives no finite value for some coalition
    /// @throws NotAdditiveException if a level misses the prediction by more than
    ///     [RecoveryExplainer#LARGEST_RELATIVE_RESIDUAL] of the scale
    public TimeExplanation explain(RecoveryRecord record, Target target, BatchPrediction network) {
        int first = ownNormal.firstRecentDay(record.days());
        CellGrid grid = new CellGrid(record, ownNormal, TimeWindow.split(first, record.today(), MOST_WINDOWS, DAILY));
        int rows = grid.windows().size();
        int columns = grid.groups().size();
        Level events = level(grid, rows, grid::row, network);
        Level features = level(grid, columns, grid::column, network);
        double[] ends = {events.shares.base(), events.shares.full()};
        CellValues cells = CellValues.of(
                grid, new CellGame(grid, singles(grid.playing()), network), events.phi, ends, PAIRS, SEED);
        double check = target.prediction() - network.predict(List.of(record))[0];
        return new TimeExplanation(
                target.name(),
                target.unit(),
                events.shares.base(),
                target.prediction(),
                check,
                residual(target, check, events, features),
                grid.windows(),
                grid.groups().stream().map(g -> g.name(record.days())).toList(),
                list(events.phi, 0, rows),
                list(features.phi, 0, columns),
                matrix(cells.phi(), rows, columns),
                matrix(cells.standardErrors(), rows, columns));
    }

    /// Exact shares of the sets that play; a set without a playing cell is a dummy, whose share is 0.
    private static Level level(CellGrid grid, int sets, IntFunction<BitSet> set, BatchPrediction network) {
        int[] players =
                IntStream.range(0, sets).filter(s -> !set.apply(s).isEmpty()).toArray();
        List<BitSet> cells = Arrays.stream(players).mapToObj(set).toList();
        Attribution shares = ShapleyValues.exact(new CellGame(grid, cells, network));
        double[] phi = new double[sets];
        for (int k = 0; k < players.length; k++) {
            phi[players[k]] = shares.phi()[k];
        }
        return new Level(shares, phi);
    }

    private static List<BitSet> singles(int[] cells) {
        List<BitSet> singles = new ArrayList<>();
        for (int cell : cells) {
            BitSet single = new BitSet();
            single.set(cell);
            singles.add(single);
        }
        return singles;
    }

    private static double residual(Target target, double check, Level events, Level features) {
        double allowed = RecoveryExplainer.LARGEST_RELATIVE_RESIDUAL * target.scale();
        double worst = 0;
        for (Level level : List.of(events, features)) {
            CompensatedSum sum = new CompensatedSum();
            sum.add(target.prediction());
            sum.add(-check);
            sum.add(-level.shares.base());
            Arrays.stream(level.phi).forEach(share -> sum.add(-share));
            worst = Math.abs(sum.value()) > Math.abs(worst) ? sum.value() : worst;
        }
        if (!(Math.abs(worst) <= allowed)) {
            throw new NotAdditiveException(worst, allowed);
        }
        return worst;
    }

    private static List<List<Double>> matrix(double[] values, int rows, int columns) {
        List<List<Double>> matrix = new ArrayList<>();
        for (int w = 0; w < rows; w++) {
            matrix.add(list(values, w * columns, (w + 1) * columns));
        }
        return matrix;
    }

    private static List<Double> list(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).boxed().toList();
    }

    private record Level(Attribution shares, double[] phi) {}
}
