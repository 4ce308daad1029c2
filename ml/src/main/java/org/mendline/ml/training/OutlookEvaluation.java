package org.mendline.ml.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.ml.inference.WeightFile;
import org.mendline.ml.outlook.OutlookBacktest;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.outlook.OutlookScore;
import org.mendline.ml.outlook.RollingOutlook;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// How good outlook weights are on simulated people the network has not seen; says nothing about real people.
///
/// @param people fresh simulated people
/// @param nextDay score of the forecasts one day ahead, by marker
/// @param thirdDay score of the forecasts three days ahead, by marker
/// @param shifted score one day ahead of people whose noise doubles or halves in the middle of the record
/// @param warnings early warnings in ordinary weeks and in overload
public record OutlookEvaluation(
        int people,
        Map<OutlookMarker, OutlookScore> nextDay,
        Map<OutlookMarker, OutlookScore> thirdDay,
        Map<OutlookMarker, OutlookScore> shifted,
        WarningTrial warnings) {

    /// Evaluates weights; needs a started engine.
    ///
    /// @throws IOException if the weights do not fit
    public static OutlookEvaluation of(WeightFile weights, int people, long seed) throws IOException {
        try (OutlookModel model = OutlookModel.of(weights)) {
            return of(model, people, seed);
        }
    }

    /// Evaluates a model.
    public static OutlookEvaluation of(OutlookModel model, int people, long seed) {
        long base = new SplittableRandom(seed).nextLong();
        List<RollingOutlook> plain = new ArrayList<>();
        List<RollingOutlook> shifted = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            FeatureDays days = OutlookClinic.person(base + i).recorded();
            plain.add(model.rolling(days, days.days() - 1));
            FeatureDays changed = shifted(days, i % 2 == 0 ? 2 : 0.5);
            shifted.add(model.rolling(changed, days.days() - 1));
        }
        return new OutlookEvaluation(
                people, scores(plain, 1), scores(plain, 3), scores(shifted, 1), WarningTrial.of(model, people, base));
    }

    private static Map<OutlookMarker, OutlookScore> scores(List<RollingOutlook> people, int ahead) {
        Map<OutlookMarker, OutlookScore> scores = new EnumMap<>(OutlookMarker.class);
        for (OutlookMarker marker : OutlookMarker.values()) {
            scores.put(marker, OutlookScore.of(OutlookBacktest.run(people, marker, ahead)));
        }
        return scores;
    }

    /// The same days, with values from the middle on `factor` times as far from the mean before.
    private static FeatureDays shifted(FeatureDays days, double factor) {
        FeatureDays.Builder changed = days.toBuilder();
        int middle = days.days() / 2;
        for (OutlookMarker marker : OutlookMarker.values()) {
            DayFeature feature = marker.feature();
            OptionalDouble mean = days.mean(feature, middle, middle + 1);
            for (int d = middle; d < days.days() && mean.isPresent(); d++) {
                OptionalDouble value = days.value(d, feature);
                if (value.isPresent()) {
                    double centre = marker.toScale(mean.getAsDouble());
                    double off = marker.toScale(value.getAsDouble()) - centre;
                    changed.set(d, feature, marker.fromScale(centre + factor * off));
                }
            }
        }
        return changed.build();
    }
}
