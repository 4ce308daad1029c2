package org.mendline.viz.pareto;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a [ParetoPlot] draws: candidates, each with its speed, burden and risk. Less of each is better.
///
/// @param title accessible title
/// @param speed what the horizontal axis counts, usually days to the goal
/// @param burden what the vertical axis counts
/// @param riskName what the risk is of, for example `flare-up within 28 days`; empty where no risk is known, which
///     is then not told
/// @param middleRiskFrom risk from which a candidate counts as middling, 0 to 1
/// @param highRiskFrom risk from which it counts as high, 0 to 1
/// @param candidates at most some dozens
/// @param selected index of the candidate that stands out
public record ParetoData(
        String title,
        Axis speed,
        Axis burden,
        String riskName,
        double middleRiskFrom,
        double highRiskFrom,
        List<Candidate> candidates,
        OptionalInt selected) {

    /// @throws IllegalArgumentException if `selected` is not one of the candidates
    public ParetoData {
        candidates = List.copyOf(candidates);
        if (selected.isPresent() && (selected.getAsInt() < 0 || selected.getAsInt() >= candidates.size())) {
            throw new IllegalArgumentException("There is no candidate " + selected.getAsInt());
        }
    }

    /// Name and unit of an axis.
    public record Axis(String name, String unit) {}

    /// One plan.
    ///
    /// @param days median time to the goal, in the speed axis's unit
    /// @param low80 earlier end of the 80 % interval; likewise `high80`
    /// @param burden in the burden axis's unit
    /// @param risk 0 to 1
    public record Candidate(String name, double days, double low80, double high80, double burden, double risk) {

        /// Whether this is nowhere worse than the other and somewhere better.
        boolean dominates(Candidate other) {
            boolean nowhereWorse = days <= other.days && burden <= other.burden && risk <= other.risk;
            return nowhereWorse && (days < other.days || burden < other.burden || risk < other.risk);
        }
    }

    /// How risky a candidate is, told by its shape.
    public enum Risk {
        LOW,
        MIDDLE,
        HIGH
    }

    /// The same with another candidate selected.
    public ParetoData withSelected(OptionalInt now) {
        return new ParetoData(title, speed, burden, riskName, middleRiskFrom, highRiskFrom, candidates, now);
    }

    /// Candidates to which no other is preferable: none is at least as good in speed, burden and risk and better in
    /// one (Pareto optimality).
    public Set<Integer> front() {
        return IntStream.range(0, candidates.size())
                .filter(i -> candidates.stream().noneMatch(other -> other.dominates(candidates.get(i))))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether risks are known and told.
    boolean riskTold() {
        return !riskName.isBlank();
    }

    Risk risk(Candidate candidate) {
        if (candidate.risk() >= highRiskFrom) {
            return Risk.HIGH;
        }
        return candidate.risk() >= middleRiskFrom ? Risk.MIDDLE : Risk.LOW;
    }
}
