package org.mendline.ml.evaluate.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What is to be predicted, from what, and how members are compared; read from a JSON file (`docs/evaluation.md`).
///
/// @param task short name
/// @param title one line for people
/// @param file CSV file in the data folder
/// @param personColumn column that holds the person, the unit of splitting; empty for one series
/// @param timeColumn column that holds the time; empty for tables with one row a person
/// @param keep values that rows must have, by column
/// @param outcome what is predicted
/// @param each whether every value in the outcome's window is asked for, instead of one summary of them
/// @param unit unit of the outcome
/// @param lowest lower end of the scale
/// @param highest upper end of the scale
/// @param inputs in the order in which samples hold them
/// @param current input that holds the last known value of the outcome, which persistence repeats
/// @param proportional share of the distance to `highest` that the proportional rule says is regained
/// @param repeated further simple baselines that repeat an input: name, and the input
/// @param lines further simple baselines that extrapolate a person's own line: name, and the share of the person's own
///     slope (the rest is the training persons' mean slope)
/// @param mechanism published course of recovery
/// @param twin how samples become records of the workstation's twin
/// @param origin how often a person is asked about
/// @param split how persons are split
public record TaskDescription(
        String task,
        String title,
        String file,
        String personColumn,
        Optional<String> timeColumn,
        Map<String, Set<String>> keep,
        Window outcome,
        boolean each,
        String unit,
        Optional<Double> lowest,
        Optional<Double> highest,
        List<Input> inputs,
        String current,
        Optional<Double> proportional,
        Map<String, String> repeated,
        Map<String, Double> lines,
        Optional<Mechanism> mechanism,
        Optional<TwinDescription> twin,
        Origin origin,
        Split split) {
    public TaskDescription {
        keep = Map.copyOf(keep);
        inputs = List.copyOf(inputs);
        repeated = Map.copyOf(repeated);
        lines = Map.copyOf(lines);
    }

    /// How often a person is asked about.
    public enum Origin {
        /// Once: windows are in the table's own time.
        ONCE,
        /// At every time in the table: windows count from there, inputs look back, the outcome lies ahead.
        EVERY
    }

    /// @param folds number of folds of persons, or one fold a person if there are fewer persons
    /// @param reshuffles how many times the persons are dealt out anew
    /// @param until for one series: outcomes up to this time are learned from, later ones are asked for, from
    ///     the last origin before; persons are not split then
    public record Split(int folds, int reshuffles, OptionalDouble until) {
        public Split(int folds, int reshuffles) {
            this(folds, reshuffles, OptionalDouble.empty());
        }
    }

    /// Position of an input in samples.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public int index(String input) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(input)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Task " + task + " has no input \"" + input + "\"");
    }

    /// A prediction moved onto the scale.
    public double clip(double prediction) {
        double above = Math.max(lowest.orElse(Double.NEGATIVE_INFINITY), prediction);
        return Math.min(highest.orElse(Double.POSITIVE_INFINITY), above);
    }
}
