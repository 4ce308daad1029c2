package org.mendline.app.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.DayFeature;
import org.mendline.storage.person.Person;

/// A prediction as `predict --json` prints it; names are stable, see docs/cli.md.
record PredictionJson(
        String person,
        String episode,
        boolean simulated,
        LocalDate asOf,
        String modelVersion,
        OutcomeJson outcome,
        List<Fan.Point> horizons,
        Optional<TimeToGoal> timeToGoal,
        List<MarkerJson> outlook,
        double effectiveSampleSize,
        int particles,
        List<String> unknownInputs,
        Optional<SimilarJson> similar) {

    record OutcomeJson(String measure, String name, String unit) {}

    /// @param marker plain name; values are in `unit`, HRV as rMSSD in ms
    record MarkerJson(String marker, String unit, Interval hours24, Interval hours48, Interval hours72) {}

    record Interval(double median, double lo80, double hi80) {}

    static PredictionJson of(PersonPrediction p, Optional<SimilarJson> similar) {
        return new PredictionJson(
                p.person().id().value(),
                p.episode().id(),
                simulated(p),
                p.asOf(),
                p.twin().modelVersion(),
                new OutcomeJson(
                        p.episode().outcomeCode(),
                        p.record().scale().name(),
                        p.record().scale().unit()),
                p.projection().outcome().points(),
                p.projection().timeToGoal(),
                outlook(p),
                p.twin().effectiveSampleSize(),
                p.twin().particles(),
                p.twin().unknownInputs(),
                similar);
    }

    static boolean simulated(PersonPrediction p) {
        return p.person().origin() == Person.Origin.SIMULATED;
    }

    static List<MarkerJson> outlook(PersonPrediction p) {
        return p.projection().outlook().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey()))
                .map(e -> marker(e.getKey(), e.getValue()))
                .toList();
    }

    private static MarkerJson marker(DayFeature feature, Fan fan) {
        String unit = feature == DayFeature.LN_RMSSD ? "ms" : FeatureNames.unit(feature.unit());
        return new MarkerJson(
                FeatureNames.of(feature), unit, at(feature, fan, 1), at(feature, fan, 2), at(feature, fan, 3));
    }

    private static Interval at(DayFeature feature, Fan fan, int day) {
        Fan.Point p = fan.at(day);
        return feature == DayFeature.LN_RMSSD
                ? new Interval(Math.exp(p.median()), Math.exp(p.lo80()), Math.exp(p.hi80()))
                : new Interval(p.median(), p.lo80(), p.hi80());
    }
}
