package org.mendline.app.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.OwnNormal;
import org.mendline.ml.explain.TimeExplainer;
import org.mendline.ml.explain.TimeExplanation;
import org.mendline.ml.explain.TimeWindow;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// Explains a prediction by days and features.
final class TimedExplainer {
    /// Variants of a record that such an explanation asks for at most, in practice: for the progress shown.
    private static final double VARIANTS = 2 * 4096;

    private final PersonPrediction p;
    private final Explained target;
    private final Background background;
    private final Explainer explainer;

    TimedExplainer(PersonPrediction p, Explained target, Background background, Explainer explainer) {
        this.p = p;
        this.target = target;
        this.background = background;
        this.explainer = explainer;
    }

    DayShares explain(TaskProgress progress) {
        TimeExplanation e = new TimeExplainer(background.ownNormal())
                .explain(p.record(), explainer.shown(), watched(explainer.network(), progress));
        List<DayShares.Row> rows =
                IntStream.range(0, e.features().size()).mapToObj(f -> row(e, f)).toList();
        double error = e.standardErrors().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return new DayShares(
                target,
                background,
                e.unit(),
                e.base(),
                e.prediction(),
                e.exactCheck(),
                e.residual(),
                IntStream.range(0, e.windows().size())
                        .mapToObj(w -> window(e.windows().get(w), e.events().get(w)))
                        .toList(),
                rows,
                error,
                explainer.higherIsBetter());
    }

    /// Counts what is asked, and stops between batches once the user wants that.
    private static BatchPrediction watched(BatchPrediction network, TaskProgress progress) {
        AtomicLong asked = new AtomicLong();
        return variants -> {
            if (progress.cancelled()) {
                throw new CancellationException("Stopped by the user");
            }
            long done = asked.addAndGet(variants.size());
            progress.at(Math.min(0.98, done / VARIANTS), done + " variants of the record");
            return network.predict(variants);
        };
    }

    private DayShares.Window window(TimeWindow w, double total) {
        return new DayShares.Window(
                p.episode().onset().plusDays(w.firstDay()), p.episode().onset().plusDays(w.lastDay()), total);
    }

    private DayShares.Row row(TimeExplanation e, int f) {
        String name = e.features().get(f);
        List<DayFeature> features = GroupFeatures.of(name);
        List<DayShares.Cell> cells = new ArrayList<>();
        for (int w = 0; w < e.windows().size(); w++) {
            cells.add(cell(features, e.windows().get(w), e.cells().get(w).get(f)));
        }
        String unit = features.isEmpty() ? "" : unit(features.getFirst());
        return new DayShares.Row(name, unit, e.featureValues().get(f), cells);
    }

    private DayShares.Cell cell(List<DayFeature> features, TimeWindow window, double share) {
        FeatureDays days = p.record().days();
        OwnNormal own = background.ownNormal();
        for (DayFeature feature : features) {
            OptionalDouble value = days.mean(feature, window.lastDay(), window.lastDay() - window.firstDay() + 1);
            if (value.isPresent()) {
                return new DayShares.Cell(
                        OptionalDouble.of(share), shown(feature, value), shown(feature, own.of(days, feature)));
            }
        }
        return new DayShares.Cell(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private String unit(DayFeature feature) {
        return switch (feature) {
            case OUTCOME -> p.record().scale().unit();
            case LN_RMSSD -> "ms";
            default -> feature.unit();
        };
    }

    /// ln rMSSD is shown as rMSSD in ms.
    private static OptionalDouble shown(DayFeature feature, OptionalDouble value) {
        return feature == DayFeature.LN_RMSSD && value.isPresent()
                ? OptionalDouble.of(Math.exp(value.getAsDouble()))
                : value;
    }
}
