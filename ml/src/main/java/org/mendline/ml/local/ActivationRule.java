package org.mendline.ml.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.ml.local.LocalReport.Comparison;
import org.mendline.ml.local.LocalReport.Subgroup;

/// When a clinic's priors may be activated: not worse than the shipped ones, overall and in every subgroup with
/// enough people.
///
/// Not worse overall means that the upper end of the 95 % interval of the difference of mean absolute errors is
/// at most [#MARGIN] of the smallest change a patient notices, and that intervals cover what they promise, or
/// at least as much as the shipped ones. In a subgroup fewer people make that interval wide; there the
/// difference itself must stay within [#SUBGROUP_MARGIN] and must not be shown to be above 0.
final class ActivationRule {
    /// Non-inferiority margin, in MCIDs.
    static final double MARGIN = 0.05;

    /// Largest difference in a subgroup, in MCIDs.
    static final double SUBGROUP_MARGIN = 0.05;

    private static final double LEAST_80 = 0.70;
    private static final double LEAST_95 = 0.88;
    private static final double COVERAGE_LOSS = 0.03;

    private ActivationRule() {}

    /// Why not, as sentences; empty if activation may be offered.
    static List<String> reasons(Optional<Comparison> overall, List<Subgroup> subgroups) {
        if (overall.isEmpty() || overall.get().persons() < Subgroups.FEWEST_PERSONS) {
            int persons = overall.map(Comparison::persons).orElse(0);
            return List.of(persons + " people could be predicted from recoveries that had finished before; at least "
                    + Subgroups.FEWEST_PERSONS + " are needed to say whether the clinic's priors are better.");
        }
        List<String> reasons = new ArrayList<>();
        Comparison all = overall.get();
        if (all.mae().hi95() > MARGIN) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "Overall the error may be larger than the shipped model's: %+.2f MCID, 95 %% interval %+.2f to"
                            + " %+.2f; the upper end may be %.2f at most.",
                    all.mae().mean(),
                    all.mae().lo95(),
                    all.mae().hi95(),
                    MARGIN));
        }
        if (undercovers(all)) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "Overall the 80 %% interval covers %.0f %% and the 95 %% interval %.0f %% (shipped: %.0f %% and"
                            + " %.0f %%).",
                    100 * all.local().coverage80(),
                    100 * all.local().coverage95(),
                    100 * all.shipped().coverage80(),
                    100 * all.shipped().coverage95()));
        }
        for (Subgroup s : subgroups) {
            if (s.comparison().filter(ActivationRule::worse).isPresent()) {
                reasons.add(s.dimension() + " " + s.group() + " (" + s.persons() + " people): " + s.verdict() + ".");
            }
        }
        return reasons;
    }

    /// A subgroup with its verdict.
    static Subgroup judged(String dimension, String group, List<BacktestForecast> forecasts) {
        int persons = ForecastScores.persons(forecasts);
        if (persons < Subgroups.FEWEST_PERSONS) {
            return new Subgroup(dimension, group, persons, forecasts.size(), Optional.empty(), "too few people to say");
        }
        Comparison c = ForecastScores.compare(forecasts);
        return new Subgroup(dimension, group, persons, forecasts.size(), Optional.of(c), words(c));
    }

    private static String words(Comparison c) {
        if (c.mae().lo95() > 0 || c.mae().mean() > SUBGROUP_MARGIN) {
            return String.format(Locale.ROOT, "worse by %.2f MCID", c.mae().mean());
        }
        if (undercovers(c)) {
            return String.format(
                    Locale.ROOT,
                    "80 %% interval covers only %.0f %%",
                    100 * c.local().coverage80());
        }
        return c.mae().hi95() < 0 ? "better" : "not worse";
    }

    private static boolean worse(Comparison c) {
        return c.mae().lo95() > 0 || c.mae().mean() > SUBGROUP_MARGIN || undercovers(c);
    }

    private static boolean undercovers(Comparison c) {
        return below(c.local().coverage80(), c.shipped().coverage80(), LEAST_80)
                || below(c.local().coverage95(), c.shipped().coverage95(), LEAST_95);
    }

    /// Less than promised, and less than the shipped model by more than chance.
    private static boolean below(double local, double shipped, double least) {
        return local < least && local < shipped - COVERAGE_LOSS;
    }
}
