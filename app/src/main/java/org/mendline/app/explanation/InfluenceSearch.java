package org.mendline.app.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.explanation.Influences.InputChange;
import org.mendline.app.explanation.Influences.LeverChange;
import org.mendline.app.explanation.Influences.Unknown;
import org.mendline.app.explanation.Influences.Worth;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.OwnNormal;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.influence.PairedFutures;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Markers;
import org.mendline.ml.twin.RecoveryRecord;

/// Looks for what would change one prediction: levers by paired futures, inputs by the network, unknowns by
/// what knowing them would narrow.
final class InfluenceSearch {
    /// Futures a plan: the 10 and 90 % limits of a difference are then within 1.3 % of coverage.
    private static final int FUTURES = 4_000;

    private static final int RECENT_DAYS = 7;
    private static final OwnNormal OWN = OwnNormal.LAST_WEEK;

    private final PersonPrediction p;
    private final Explained target;
    private final ExplainTarget quantity;
    private final boolean higherIsBetter;

    InfluenceSearch(PersonPrediction p, Explained target, ExplainTarget quantity, boolean higherIsBetter) {
        this.p = p;
        this.target = target;
        this.quantity = quantity;
        this.higherIsBetter = higherIsBetter;
    }

    Influences search(BatchPrediction network, TaskProgress progress) {
        progress.at(0, "Levers of the plan");
        Optional<PairedFutures> futures = futures();
        List<LeverChange> levers = futures.map(f -> levers(f, progress)).orElseGet(List::of);
        step(progress, 0.7, "Inputs");
        List<InputChange> inputs = inputs(network);
        step(progress, 0.85, "What is not known");
        List<Unknown> unknown = futures.map(this::unknown).orElseGet(List::of);
        String unit = target == Explained.OUTCOME_12_WEEKS ? p.record().scale().unit() : "{score}";
        return new Influences(target, unit, higherIsBetter, levers, inputs, unknown);
    }

    /// Futures to compare plans by; empty where the twin is not made of particles.
    private Optional<PairedFutures> futures() {
        int days = Math.max(quantity.dayAhead(), Futures.OUTLOOK_DAYS);
        return p.twin() instanceof ParticleTwin twin
                ? Optional.of(new PairedFutures(twin, p.plan(), days, FUTURES, Predictor.SEED))
                : Optional.empty();
    }

    /// One step of each lever, in the direction that does most good, or least harm.
    private List<LeverChange> levers(PairedFutures futures, TaskProgress progress) {
        List<LeverChange> changes = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            step(progress, 0.7 * lever.ordinal() / Lever.values().length, "Levers of the plan");
            LeverSteps.around(lever, p.twin().usualDose(), 1).stream()
                    .map(dose -> change(futures, lever, dose))
                    .max(Comparator.comparingDouble(c -> good(c.difference().median())))
                    .ifPresent(changes::add);
        }
        changes.sort(Comparator.comparingDouble(
                (LeverChange c) -> -Math.abs(c.difference().median())));
        return changes;
    }

    private LeverChange change(PairedFutures futures, Lever lever, double dose) {
        Difference difference = futures.under(p.plan().with(lever, dose)).difference(quantity);
        return new LeverChange(lever, lever.of(p.twin().usualDose()), dose, difference, LeverSteps.source(p, lever));
    }

    private double good(double change) {
        return higherIsBetter ? change : -change;
    }

    /// Doses are the plan's; the outcome has no normal while it recovers. All other inputs that left their
    /// normal.
    private List<InputChange> inputs(BatchPrediction network) {
        FeatureDays days = p.record().days();
        List<DayFeature> measured = Markers.ALL.stream()
                .filter(f -> OWN.of(days, f).isPresent() && recent(days, f).isPresent())
                .toList();
        List<RecoveryRecord> variants = new ArrayList<>(List.of(p.record()));
        for (DayFeature f : measured) {
            double normal = OWN.of(days, f).orElseThrow();
            double sd = spread(days, f);
            for (double value : new double[] {normal, normal - sd, normal + sd}) {
                variants.add(at(f, value));
            }
        }
        double[] predicted = network.predict(variants);
        return IntStream.range(0, measured.size())
                .mapToObj(i -> input(measured.get(i), predicted, 1 + 3 * i))
                .sorted(Comparator.comparingDouble((InputChange c) -> -Math.abs(c.change())))
                .toList();
    }

    private InputChange input(DayFeature f, double[] predicted, int at) {
        FeatureDays days = p.record().days();
        double change = predicted[at] - predicted[0];
        double[] all = {change, predicted[at + 1] - predicted[0], predicted[at + 2] - predicted[0]};
        boolean logarithm = f == DayFeature.LN_RMSSD;
        double recent = recent(days, f).orElseThrow();
        double normal = OWN.of(days, f).orElseThrow();
        return new InputChange(
                FeatureNames.of(f),
                logarithm ? Math.exp(recent) : recent,
                logarithm ? Math.exp(normal) : normal,
                logarithm ? "ms" : f.unit(),
                change,
                Arrays.stream(all).min().orElseThrow(),
                Arrays.stream(all).max().orElseThrow());
    }

    private static OptionalDouble recent(FeatureDays days, DayFeature f) {
        return days.mean(f, days.days() - 1, RECENT_DAYS);
    }

    /// The record with the recent values of one input at `value`; days without stay without.
    private RecoveryRecord at(DayFeature f, double value) {
        RecoveryRecord r = p.record();
        FeatureDays.Builder days = r.days().toBuilder();
        for (int d = Math.max(0, r.today() - RECENT_DAYS + 1); d <= r.today(); d++) {
            if (r.days().observed(d, f)) {
                days.set(d, f, Math.max(lowest(f), value));
            }
        }
        return new RecoveryRecord(r.condition(), r.scale(), r.traits(), days.build(), r.feedback());
    }

    /// What laboratories report as too little to measure.
    private static double lowest(DayFeature f) {
        return f == DayFeature.CRP || f == DayFeature.CREATINE_KINASE ? 0.1 : 0;
    }

    /// Standard deviation of the values before the recent ones.
    private static double spread(FeatureDays days, DayFeature f) {
        double[] earlier = IntStream.range(0, Math.max(0, days.days() - RECENT_DAYS))
                .mapToObj(d -> days.value(d, f))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        double mean = Arrays.stream(earlier).average().orElse(0);
        double squares =
                Arrays.stream(earlier).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / Math.max(1, earlier.length - 1));
    }

    /// Everything never measured, and a new measurement of the outcome for comparison.
    private List<Unknown> unknown(PairedFutures futures) {
        List<Unknown> all = new ArrayList<>();
        int days = Math.min(Explainer.READINESS_DAYS, quantity.dayAhead() - 1);
        double now = futures.width80(quantity);
        for (DayFeature f : DayFeature.values()) {
            boolean ever = p.record().days().count(f) > 0;
            if (!ever || f == DayFeature.OUTCOME) {
                int measuredDays = f == DayFeature.OUTCOME ? 1 : days;
                String name = f == DayFeature.OUTCOME ? p.record().scale().name() : FeatureNames.of(f);
                OptionalDouble after = futures.width80After(quantity, f, measuredDays);
                Worth worth = after.isPresent()
                        ? new Worth.Narrows(measuredDays, now, after.getAsDouble())
                        : moves(futures, f);
                all.add(new Unknown(name, ever, worth));
            }
        }
        traits(all);
        all.sort(Comparator.comparingDouble((Unknown u) -> -size(u.worth())));
        return all;
    }

    private void traits(List<Unknown> all) {
        if (p.record().traits().ageYears().isEmpty()) {
            all.add(new Unknown(
                    "Age",
                    false,
                    new Worth.NotComputed("One entry in the person's record; it shifts where the twin starts from.")));
        }
        if (p.record().traits().baselineOutcome().isEmpty()) {
            all.add(new Unknown(
                    p.record().scale().name() + " before onset",
                    false,
                    new Worth.NotComputed("It says how far this person can come back; ask for it, or estimate it.")));
        }
    }

    /// A dose nobody recorded is assumed to be as usual.
    private Worth moves(PairedFutures futures, DayFeature dose) {
        Lever lever = Arrays.stream(Lever.values())
                .filter(l -> Doses.feature(l) == dose)
                .findFirst()
                .orElseThrow();
        double[] medians = LeverSteps.around(lever, p.twin().usualDose(), 1).stream()
                .mapToDouble(d -> change(futures, lever, d).difference().median())
                .toArray();
        return new Worth.Moves(
                lever,
                lever.of(p.twin().usualDose()),
                Math.min(0, Arrays.stream(medians).min().orElse(0)),
                Math.max(0, Arrays.stream(medians).max().orElse(0)));
    }

    private static double size(Worth worth) {
        return switch (worth) {
            case Worth.Narrows n -> n.widthNow() - n.widthAfter();
            case Worth.Moves m -> m.high() - m.low();
            case Worth.NotComputed _ -> -1;
        };
    }

    private static void step(TaskProgress progress, double fraction, String what) {
        if (progress.cancelled()) {
            throw new CancellationException("Stopped by the user");
        }
        progress.at(fraction, what);
    }
}
