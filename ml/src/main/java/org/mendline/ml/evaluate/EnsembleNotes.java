package org.mendline.ml.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.member.Member;

/// Gathers, over folds and reshuffles, how the ensemble was made up and how far its members were apart.
final class EnsembleNotes {
    private final List<Member> members;
    private final double[] weights;
    private final double[] disagreement;
    private final int[] times;
    private int scored;

    EnsembleNotes(List<Member> members, int samples) {
        this.members = members;
        this.weights = new double[members.size()];
        this.disagreement = new double[samples];
        this.times = new int[samples];
    }

    void add(Scored one) {
        for (int m = 0; m < weights.length; m++) {
            weights[m] += one.weights()[m];
        }
        disagreement[one.sample()] += one.disagreement();
        times[one.sample()]++;
        scored++;
    }

    /// Mean weight by member.
    Map<String, Double> weights() {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int m = 0; m < weights.length; m++) {
            means.put(members.get(m).name(), weights[m] / scored);
        }
        return means;
    }

    /// Mean disagreement of each sample that was asked for.
    double[] disagreement() {
        return IntStream.range(0, times.length)
                .filter(i -> times[i] > 0)
                .mapToDouble(i -> disagreement[i] / times[i])
                .toArray();
    }
}
