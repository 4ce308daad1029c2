package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;

/// Every model that a division needs, each fitted once: by the set of samples it has learned from.
///
/// Leaving out fold a and then, inside it, fold b needs the same models as the other way round.
final class Fits {
    private final Task task;
    private final List<Member> members;

    /// Whether a set needs all members: sets inside a fold do without those that test themselves.
    private final Map<BitSet, Boolean> wanted = new LinkedHashMap<>();

    private final Map<BitSet, Fit> fits = new LinkedHashMap<>();

    Fits(Task task, List<Member> members) {
        this.task = task;
        this.members = List.copyOf(members);
    }

    /// What members learned from one set say of every other sample, by member, then sample; NaN for those inside.
    ///
    /// @param outside predictions of samples outside the set
    /// @param outOfBag of members that test themselves: predictions of samples inside the set
    record Fit(double[][] outside, double[][] outOfBag) {}

    void want(Division division) {
        for (Division.Fold fold : division.folds()) {
            wanted.put(fold.training(), true);
            for (int group = 0; group < division.groups(); group++) {
                BitSet without = division.without(fold, group);
                if (!without.isEmpty()) {
                    wanted.putIfAbsent(without, false);
                }
            }
        }
    }

    /// The work, which may be done in any order and at the same time; [#take] its results in this order.
    List<Callable<Fit>> work() {
        List<Callable<Fit>> work = new ArrayList<>();
        wanted.forEach((training, all) -> work.add(() -> fit(training, all)));
        return work;
    }

    void take(List<Fit> results) {
        int k = 0;
        for (BitSet training : wanted.keySet()) {
            fits.put(training, results.get(k++));
        }
    }

    /// Predictions of one member by models that have not seen the sample's group.
    double[] outOfFold(int member, Division division, Division.Fold fold) {
        Fit whole = of(fold.training());
        if (members.get(member) instanceof Member.SelfTesting) {
            return whole.outOfBag()[member];
        }
        double[] predictions = new double[task.samples().size()];
        Arrays.fill(predictions, Double.NaN);
        for (int group = 0; group < division.groups(); group++) {
            BitSet without = division.without(fold, group);
            if (without.isEmpty()) {
                continue;
            }
            double[] outside = of(without).outside()[member];
            for (int i = fold.training().nextSetBit(0);
                    i >= 0;
                    i = fold.training().nextSetBit(i + 1)) {
                if (division.groupOfSample()[i] == group) {
                    predictions[i] = outside[i];
                }
            }
        }
        return predictions;
    }

    Fit of(BitSet training) {
        Fit fit = fits.get(training);
        if (fit == null) {
            throw new IllegalStateException("This set was never asked for");
        }
        return fit;
    }

    private Fit fit(BitSet training, boolean all) {
        List<Sample> samples = training.stream().mapToObj(task.samples()::get).toList();
        double[][] outside = new double[members.size()][task.samples().size()];
        double[][] outOfBag = new double[members.size()][0];
        for (int m = 0; m < members.size(); m++) {
            Arrays.fill(outside[m], Double.NaN);
            if (all || !(members.get(m) instanceof Member.SelfTesting)) {
                Member.Fitted fitted = members.get(m).fit(samples);
                for (int i = training.nextClearBit(0); i < outside[m].length; i = training.nextClearBit(i + 1)) {
                    outside[m][i] = task.description()
                            .clip(fitted.predict(task.samples().get(i)));
                }
                if (fitted instanceof Member.SelfTested tested) {
                    outOfBag[m] = inside(training, tested.outOfBag());
                }
            }
        }
        return new Fit(outside, outOfBag);
    }

    private double[] inside(BitSet training, double[] predictions) {
        double[] placed = new double[task.samples().size()];
        Arrays.fill(placed, Double.NaN);
        int k = 0;
        for (int i = training.nextSetBit(0); i >= 0; i = training.nextSetBit(i + 1)) {
            placed[i] = task.description().clip(predictions[k++]);
        }
        return placed;
    }
}
