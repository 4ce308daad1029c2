package org.mendline.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.prediction.Finding;
import org.mendline.app.prediction.NextDays;
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
        List<FindingJson> findings,
        double effectiveSampleSize,
        int particles,
        List<String> unknownInputs,
        Optional<SimilarJson> similar) {

    record OutcomeJson(String measure, String name, String unit) {}

    /// @param marker plain name; values are in `unit`, HRV as rMSSD in ms
    /// @param by `network` or `twin`: who speaks first
    /// @param second the twin's opinion where the network speaks first
    record MarkerJson(
            String marker,
            String unit,
            String by,
            Interval hours24,
            Interval hours48,
            Interval hours72,
            Optional<SecondJson> second) {}

    /// @param differs whether each opinion's median lies outside the other's 80 % interval on some day
    record SecondJson(Interval hours24, Interval hours48, Interval hours72, boolean differs) {}

    /// @param kind `misfit`, `early-warning`, `course`, `disagreement` or `feedback`
    /// @param severity `alert`, `caution` or `info`
    record FindingJson(String kind, String severity, String sentence) {
        static FindingJson of(Finding f) {
            return new FindingJson(word(f.kind()), word(f.severity()), f.sentence());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
                p.findings().stream().map(FindingJson::of).toList(),
                p.twin().effectiveSampleSize(),
                p.twin().particles(),
                p.twin().unknownInputs(),
                similar);
    }

    static boolean simulated(PersonPrediction p) {
        return p.person().origin() == Person.Origin.SIMULATED;
    }

    static List<MarkerJson> outlook(PersonPrediction p) {
        return p.nextDays().markers().stream().map(PredictionJson::marker).toList();
    }

    private static MarkerJson marker(NextDays.Marker m) {
        DayFeature feature = m.feature();
        String unit = feature == DayFeature.LN_RMSSD ? "ms" : FeatureNames.unit(feature.unit());
        return new MarkerJson(
                FeatureNames.of(feature),
                unit,
                FindingJson.word(m.voice()),
                at(feature, m.fan(), 1),
                at(feature, m.fan(), 2),
                at(feature, m.fan(), 3),
                m.second()
                        .map(fan -> new SecondJson(
                                at(feature, fan, 1), at(feature, fan, 2), at(feature, fan, 3), m.opinionsDiffer())));
    }

    private static Interval at(DayFeature feature, Fan fan, int day) {
        Fan.Point p = fan.at(day);
        return feature == DayFeature.LN_RMSSD
                ? new Interval(Math.exp(p.median()), Math.exp(p.lo80()), Math.exp(p.hi80()))
                : new Interval(p.median(), p.lo80(), p.hi80());
    }
}
