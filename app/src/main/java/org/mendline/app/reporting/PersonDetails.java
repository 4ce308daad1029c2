package org.mendline.app.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.prediction.Finding;
import org.mendline.app.prediction.NextDays.Marker;
import org.mendline.app.prediction.NextDays.Voice;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.report.CellValue;
import org.mendline.app.report.PersonDetail;
import org.mendline.app.report.PersonDetail.DailyRow;
import org.mendline.app.report.PersonDetail.InputSeen;
import org.mendline.app.report.PersonDetail.NextDay;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// Gathers what a report of one person adds to the person's week.
final class PersonDetails {
    private static final int RECENT_DAYS = 28;
    private static final int HOURS = 24;

    private PersonDetails() {}

    static PersonDetail of(CaseloadEntry entry, PersonWeeks weeks, LocalDate today) {
        PredictionResult result = weeks.clinic().predict(entry.person());
        return switch (result) {
            case PredictionResult.Predicted(PersonPrediction p) ->
                new PersonDetail(
                        weeks.of(entry, result),
                        p.findings().stream().map(Finding::sentence).toList(),
                        outlook(p),
                        inputs(p, today),
                        days(p));
            case PredictionResult.NotPossible(var id, String reason) ->
                new PersonDetail(weeks.of(entry, result), List.of(), List.of(), List.of(), List.of());
        };
    }

    private static List<NextDay> outlook(PersonPrediction p) {
        List<NextDay> days = new ArrayList<>();
        for (Marker marker : p.nextDays().markers()) {
            DoubleUnaryOperator shown = shown(marker.feature());
            for (Fan.Point point : marker.fan().points()) {
                days.add(new NextDay(
                        FeatureNames.of(marker.feature()),
                        unit(marker.feature(), p),
                        p.asOf().plusDays(point.day()),
                        HOURS * point.day(),
                        new Estimate(
                                shown.applyAsDouble(point.median()),
                                shown.applyAsDouble(point.lo80()),
                                shown.applyAsDouble(point.hi80())),
                        marker.voice() == Voice.NETWORK ? "forecasting network" : "simulated futures"));
            }
        }
        return days;
    }

    private static List<InputSeen> inputs(PersonPrediction p, LocalDate today) {
        FeatureDays days = p.record().days();
        LocalDate onset = p.episode().onset();
        List<InputSeen> inputs = new ArrayList<>();
        for (DayFeature feature : DayFeature.values()) {
            int recent = 0;
            Optional<LocalDate> first = Optional.empty();
            Optional<LocalDate> last = Optional.empty();
            for (int d = 0; d < days.days(); d++) {
                if (days.observed(d, feature)) {
                    LocalDate date = onset.plusDays(d);
                    first = first.or(() -> Optional.of(date));
                    last = Optional.of(date);
                    recent += date.isAfter(today.minusDays(RECENT_DAYS)) ? 1 : 0;
                }
            }
            inputs.add(new InputSeen(name(feature, p), unit(feature, p), days.count(feature), recent, first, last));
        }
        return inputs;
    }

    private static List<DailyRow> days(PersonPrediction p) {
        FeatureDays days = p.record().days();
        List<DailyRow> rows = new ArrayList<>();
        for (int d = 0; d < days.days(); d++) {
            int day = d;
            List<CellValue> values = Arrays.stream(DayFeature.values())
                    .map(feature -> shown(days.value(day, feature), feature))
                    .toList();
            rows.add(new DailyRow(p.episode().onset().plusDays(d), values));
        }
        return rows;
    }

    private static CellValue shown(OptionalDouble value, DayFeature feature) {
        return value.isPresent()
                ? CellValue.of(shown(feature).applyAsDouble(value.getAsDouble()))
                : new CellValue.Nothing();
    }

    /// From the models' scale to the one people read.
    private static DoubleUnaryOperator shown(DayFeature feature) {
        return feature == DayFeature.LN_RMSSD ? Math::exp : DoubleUnaryOperator.identity();
    }

    private static String name(DayFeature feature, PersonPrediction p) {
        return feature == DayFeature.OUTCOME ? p.record().scale().name() : FeatureNames.of(feature);
    }

    private static String unit(DayFeature feature, PersonPrediction p) {
        return switch (feature) {
            case LN_RMSSD -> "ms";
            case OUTCOME -> p.record().scale().unit();
            case SORENESS, PAIN, READINESS -> "0 to 10";
            default -> feature.unit();
        };
    }
}
