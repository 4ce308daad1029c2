package org.mendline.viz.beeswarm;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// What a [Beeswarm] draws: one row per feature, one dot per person.
///
/// @param title accessible title
/// @param outcome what the contributions add up to, for the axis
/// @param unit unit of the contributions, the outcome's own
/// @param features in any order; drawn by falling mean size of contribution
public record BeeswarmData(String title, String outcome, String unit, List<Feature> features) {
    public BeeswarmData {
        features = features.stream()
                .sorted(Comparator.comparingDouble(Feature::meanSize).reversed())
                .toList();
    }

    /// One feature over all persons.
    ///
    /// @param valueUnit unit of the feature's own values
    public record Feature(String name, String valueUnit, List<Dot> dots) {
        public Feature {
            dots = List.copyOf(dots);
        }

        /// Mean size of the contributions, by which features are ranked; 0 without persons.
        public double meanSize() {
            return dots.stream()
                    .mapToDouble(dot -> Math.abs(dot.contribution()))
                    .average()
                    .orElse(0);
        }
    }

    /// One person.
    ///
    /// @param person label to name the person by, as the caller wants it shown
    /// @param contribution finite
    /// @param value the feature's own value; empty if it was not measured
    public record Dot(String person, double contribution, OptionalDouble value) {}

    /// A place of the cursor, both from 0: the feature by rank, the dot in the feature's own order.
    public record Spot(int feature, int dot) {}

    /// The dot at a place.
    public Dot at(Spot spot) {
        return features.get(spot.feature()).dots().get(spot.dot());
    }

    boolean isEmpty() {
        return features.stream().allMatch(feature -> feature.dots().isEmpty());
    }
}
