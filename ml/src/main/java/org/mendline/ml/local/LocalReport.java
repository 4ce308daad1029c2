package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What local training found. Component names are the names in JSON. Errors are in MCIDs (the smallest change a
/// patient notices), so that measures can be told together.
///
/// @param version the version it is about
/// @param trainedOn calendar day
/// @param dynamics version of the twin it was learned with; it fits no other
/// @param finished finished recoveries that were used
/// @param acceptable whether a named person may activate the version
/// @param reasons why not, as sentences; empty if acceptable
/// @param conditions what was learned, condition by condition
/// @param overall the clinic's priors beside the shipped ones, over all forecasts; empty if there was none
/// @param subgroups the same by condition, sex, age and what else is recorded for the bias audit
/// @param members every member of the blend, on the forecasts all of them made
/// @param weights how the blend weighs its members
public record LocalReport(
        String version,
        LocalDate trainedOn,
        String dynamics,
        int finished,
        boolean acceptable,
        List<String> reasons,
        List<LearnedCondition> conditions,
        Optional<Comparison> overall,
        List<Subgroup> subgroups,
        List<MemberScores> members,
        List<StackWeights> weights) {
    public LocalReport {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
        subgroups = List.copyOf(subgroups);
        members = List.copyOf(members);
        weights = List.copyOf(weights);
    }

    /// @param condition its code
    /// @param finished finished recoveries with it
    /// @param used whether the version moves its priors; if not, too few people could be checked
    /// @param parameters how its people differ from the literature
    public record LearnedCondition(String condition, int finished, boolean used, List<LearnedParameter> parameters) {
        public LearnedCondition {
            parameters = List.copyOf(parameters);
        }
    }

    /// @param parameter its name in code
    /// @param shift on its own scale
    /// @param spread factor on its SD
    public record LearnedParameter(String parameter, double shift, double spread) {}

    /// The same forecasts by both.
    ///
    /// @param persons number of persons
    /// @param forecasts number of forecasts
    /// @param mae difference of mean absolute errors, clinic minus shipped; negative favours the clinic's
    /// @param crps difference of continuous ranked probability scores
    public record Comparison(
            int persons, int forecasts, Scores shipped, Scores local, Difference mae, Difference crps) {}

    /// @param mae mean absolute error of the median
    /// @param crps mean continuous ranked probability score
    /// @param coverage50 share of measurements inside the 50 % interval
    /// @param coverage80 the same at 80 %
    /// @param coverage95 the same at 95 %
    /// @param width80 mean width of the 80 % interval
    public record Scores(
            double mae, double crps, double coverage50, double coverage80, double coverage95, double width80) {}

    /// @param lo95 lower end of the 95 % bootstrap interval over persons
    /// @param hi95 upper end
    public record Difference(double mean, double lo95, double hi95) {}

    /// @param dimension for example `Sex`
    /// @param group for example `female`
    /// @param comparison empty if too few people to say
    /// @param verdict plain words
    public record Subgroup(
            String dimension,
            String group,
            int persons,
            int forecasts,
            Optional<Comparison> comparison,
            String verdict) {}

    /// @param member its name, or `blend`
    public record MemberScores(String member, int persons, int forecasts, Scores scores) {}

    /// @param condition its code
    /// @param fromDay days ahead from which
    /// @param toDay to which the weights hold
    /// @param learned whether from the clinic's forecasts; if not, the twin alone counts
    /// @param localTwin weight of the twin with the clinic's priors
    /// @param shippedTwin weight of the twin as shipped
    /// @param neighbours weight of similar recoveries
    public record StackWeights(
            String condition,
            int fromDay,
            int toDay,
            boolean learned,
            double localTwin,
            double shippedTwin,
            double neighbours) {}
}
