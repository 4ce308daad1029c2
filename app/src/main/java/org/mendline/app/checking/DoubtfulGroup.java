package org.mendline.app.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.mendline.storage.observation.DoubtfulValue;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;

/// Implausible values of one person, one measure and one file.
///
/// @param person as the clinic calls them
/// @param measure with its plausible range
/// @param values at least one, by time
public record DoubtfulGroup(String person, Measure measure, String file, List<DoubtfulValue> values) {
    public DoubtfulGroup {
        values = List.copyOf(values);
    }

    /// Lowest of the values, in the measure's unit.
    public double lowest() {
        return values.stream().mapToDouble(v -> v.observation().value()).min().orElseThrow();
    }

    /// Highest of the values, in the measure's unit.
    public double highest() {
        return values.stream().mapToDouble(v -> v.observation().value()).max().orElseThrow();
    }

    /// Sorts values into groups, in the order in which each group first appears.
    ///
    /// @param name of a person
    /// @param measure of a code; open range where the catalogue knows none
    static List<DoubtfulGroup> of(
            List<DoubtfulValue> values, Function<Observation, String> name, Function<Observation, Measure> measure) {
        Map<List<String>, List<DoubtfulValue>> alike = new LinkedHashMap<>();
        for (DoubtfulValue value : values) {
            Observation o = value.observation();
            alike.computeIfAbsent(
                            List.of(
                                    o.person().value(),
                                    o.code(),
                                    o.unit(),
                                    o.provenance().source()),
                            key -> new ArrayList<>())
                    .add(value);
        }
        return alike.values().stream()
                .map(group -> {
                    Observation first = group.getFirst().observation();
                    return new DoubtfulGroup(
                            name.apply(first),
                            measure.apply(first),
                            first.provenance().source(),
                            group);
                })
                .toList();
    }

    /// A measure the catalogue does not know any more.
    static Measure unknown(Observation o) {
        return new Measure(o.code(), o.code(), o.unit(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
