package org.mendline.ml.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// Points to try, all within the limits.
final class Proposals {
    private static final double SMALL_CHANGE = 0.18;
    private static final int HALVINGS = 6;

    private final List<Dimension> dimensions;
    private final Predicate<List<Double>> allowed;
    private final SplittableRandom random;

    Proposals(List<Dimension> dimensions, Predicate<List<Double>> allowed, long seed) {
        this.dimensions = dimensions;
        this.allowed = allowed;
        this.random = new SplittableRandom(seed);
    }

    List<Double> start() {
        return dimensions.stream().map(Dimension::start).toList();
    }

    /// As now, each dimension alone at its ends, then a Latin hypercube: every dimension is cut into as many slices as
    /// there are points, and each slice is used once (McKay, Beckman and Conover 1979, doi 10.2307/1268522).
    List<List<Double>> first(int count) {
        List<List<Double>> points = new ArrayList<>();
        points.add(start());
        for (int d = 0; d < dimensions.size(); d++) {
            points.add(inside(with(start(), d, dimensions.get(d).low())));
            points.add(inside(with(start(), d, dimensions.get(d).high())));
        }
        int rest = Math.max(0, count - points.size());
        List<List<Integer>> slices =
                dimensions.stream().map(d -> shuffled(rest)).toList();
        for (int i = 0; i < rest; i++) {
            List<Double> point = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                Dimension dimension = dimensions.get(d);
                double share = (slices.get(d).get(i) + random.nextDouble()) / rest;
                point.add(dimension.snap(dimension.low() + share * (dimension.high() - dimension.low())));
            }
            points.add(inside(point));
        }
        return points.stream().distinct().toList();
    }

    /// A point near another: one or two dimensions moved.
    List<Double> near(List<Double> point) {
        List<Double> moved = point;
        for (int i = random.nextInt(2); i >= 0; i--) {
            int d = random.nextInt(dimensions.size());
            Dimension dimension = dimensions.get(d);
            double change = SMALL_CHANGE * random.nextGaussian() * (dimension.high() - dimension.low());
            double whole = Math.abs(change) < dimension.step() ? Math.copySign(dimension.step(), change) : change;
            double value = Math.clamp(point.get(d) + whole, dimension.low(), dimension.high());
            moved = with(moved, d, dimension.snap(value));
        }
        return inside(moved);
    }

    static List<Double> with(List<Double> point, int dimension, double value) {
        List<Double> changed = new ArrayList<>(point);
        changed.set(dimension, value);
        return List.copyOf(changed);
    }

    boolean allowed(List<Double> point) {
        return allowed.test(point);
    }

    /// The point, or one on the way back to the start that keeps the limits.
    private List<Double> inside(List<Double> point) {
        double share = 1;
        for (int i = 0; i < HALVINGS; i++) {
            List<Double> tried = towardsStart(point, share);
            if (allowed.test(tried)) {
                return tried;
            }
            share /= 2;
        }
        return start();
    }

    private List<Double> towardsStart(List<Double> point, double share) {
        if (share == 1) {
            return point;
        }
        List<Double> blend = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            blend.add(dimension.snap(dimension.start() + share * (point.get(d) - dimension.start())));
        }
        return blend;
    }

    private List<Integer> shuffled(int count) {
        List<Integer> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(i);
        }
        for (int i = count - 1; i > 0; i--) {
            Collections.swap(slices, i, random.nextInt(i + 1));
        }
        return slices;
    }
}
