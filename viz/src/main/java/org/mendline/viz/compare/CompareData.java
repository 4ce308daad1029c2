package org.mendline.viz.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ChartTexts;

/// What a [ScenarioCompare] draws. The first scenario is the one the others are compared with.
///
/// @param title accessible title
/// @param measure name of the quantity, for the axis
/// @param unit unit of the curves
/// @param today day of the vertical "today" line, in days since onset
/// @param goal goal line
/// @param scenarios one to four, none empty
/// @param aspects what is compared in numbers: speed, burden, risk
public record CompareData(
        String title,
        String measure,
        String unit,
        int today,
        OptionalDouble goal,
        List<ScenarioFan> scenarios,
        List<Aspect> aspects) {
    /// As many scenarios as can be told apart.
    public static final int MOST_SCENARIOS = 4;

    /// @throws IllegalArgumentException if there are none or more than four scenarios, one has no points, or an
    ///     aspect has not one difference for each scenario but the first
    public CompareData {
        scenarios = List.copyOf(scenarios);
        aspects = List.copyOf(aspects);
        if (scenarios.isEmpty() || scenarios.size() > MOST_SCENARIOS) {
            throw new IllegalArgumentException("One to four scenarios can be compared, not " + scenarios.size());
        }
        if (scenarios.stream().anyMatch(scenario -> scenario.points().isEmpty())) {
            throw new IllegalArgumentException("A scenario to compare has no points");
        }
        for (Aspect aspect : aspects) {
            if (aspect.differences().size() != scenarios.size() - 1) {
                throw new IllegalArgumentException(
                        aspect.name() + " needs a difference for each scenario but the first");
            }
        }
    }

    /// One thing in which scenarios differ.
    ///
    /// @param name for example `Speed`
    /// @param unit unit of the differences
    /// @param lessLabel what a difference below 0 means, for example `earlier`
    /// @param moreLabel what one above 0 means, for example `later`
    /// @param differences of the second scenario to the first, of the third to the first, and so on
    public record Aspect(String name, String unit, String lessLabel, String moreLabel, List<Difference> differences) {
        public Aspect {
            differences = List.copyOf(differences);
        }
    }

    /// A difference to the first scenario, in numbers and in the words to say it with.
    ///
    /// @param middle median of the differences; empty if there is no number, for example if neither
    ///     reaches the goal
    /// @param low80 lower end of the 80 % interval; empty if it lies beyond what was simulated; likewise `high80`
    /// @param headline for example `reaches 90 % nine days earlier`
    /// @param interval for example `80 %: 2 to 17`; may be empty
    public record Difference(
            OptionalDouble middle, OptionalDouble low80, OptionalDouble high80, String headline, String interval) {

        String sentence() {
            return interval.isBlank() ? headline : ChartTexts.current().comma(headline, interval);
        }
    }

    /// A place of the cursor.
    public sealed interface Place {}

    /// A day of the curves, since onset.
    public record Day(int day) implements Place {}

    /// A cell of the differences.
    ///
    /// @param scenario from 1
    /// @param aspect from 0
    public record Cell(int scenario, int aspect) implements Place {}

    Difference at(Cell cell) {
        return aspects.get(cell.aspect()).differences().get(cell.scenario() - 1);
    }
}
