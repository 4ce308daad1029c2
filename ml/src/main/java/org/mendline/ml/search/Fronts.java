package org.mendline.ml.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ranks points by Pareto fronts and, within one, by how alone they stand (non-dominated sorting and crowding distance:
/// Deb et al. 2002, doi 10.1109/4235.996017).
final class Fronts {
    private Fronts() {}

    /// Points that no other dominates; of points with the same objectives, the first.
    static List<Found> front(List<Found> points) {
        Map<List<Double>, Found> distinct = new LinkedHashMap<>();
        points.forEach(p -> distinct.putIfAbsent(p.objectives(), p));
        return distinct.values().stream()
                .filter(p -> distinct.values().stream().noneMatch(other -> other.dominates(p)))
                .toList();
    }

    /// The best `most` points: whole fronts first, of the last one those that stand most alone.
    static List<Found> best(List<Found> points, int most) {
        List<Found> left = new ArrayList<>(points);
        List<Found> best = new ArrayList<>();
        while (best.size() < most && !left.isEmpty()) {
            List<Found> front = front(left);
            left.removeAll(front);
            // What remains with the same objectives as one of the front says nothing new.
            left.removeIf(p -> front.stream().anyMatch(f -> f.objectives().equals(p.objectives())));
            int room = most - best.size();
            best.addAll(front.size() <= room ? front : loneliest(front, room));
        }
        return best;
    }

    private static List<Found> loneliest(List<Found> front, int most) {
        double[] alone = crowding(front);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < front.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -alone[i]));
        return order.stream().limit(most).sorted().map(front::get).toList();
    }

    /// Distance to the neighbours in each objective, in shares of its range; the ends stand infinitely alone.
    private static double[] crowding(List<Found> front) {
        double[] alone = new double[front.size()];
        int objectives = front.getFirst().objectives().size();
        for (int k = 0; k < objectives; k++) {
            int objective = k;
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < front.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingDouble(i -> front.get(i).objectives().get(objective)));
            double low = front.get(order.getFirst()).objectives().get(k);
            double high = front.get(order.getLast()).objectives().get(k);
            alone[order.getFirst()] = Double.POSITIVE_INFINITY;
            alone[order.getLast()] = Double.POSITIVE_INFINITY;
            for (int i = 1; i + 1 < order.size() && high > low; i++) {
                double before = front.get(order.get(i - 1)).objectives().get(k);
                double after = front.get(order.get(i + 1)).objectives().get(k);
                alone[order.get(i)] += (after - before) / (high - low);
            }
        }
        return alone;
    }
}
