package org.mendline.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mendline.app.explanation.LeverSteps;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.review.Suggestion.ChangePlan;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.influence.PairedFutures;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Markers;
import org.mendline.ml.twin.OutcomeScale;

/// Looks for doses whose effect stands out from the error of measurement: four futures in five go the good
/// way, and the median effect is at least what the clinic could tell from chance. For the outcome that is
/// the error of the mean of four visits, for readiness that of a week of daily ratings. No dose is
/// suggested that costs the other quantity as much.
final class PlanSearch {
    private static final int VISITS = 4;
    private static final int RATINGS = 7;
    private static final int READINESS_DAYS = 3;

    /// A dose is stepped twice at most: further than that is another plan, to be tried on the plan page.
    private static final int MOST_STEPS = 2;

    /// More sleep than this is nobody's usual need, whatever the twin makes of it.
    private static final double MOST_SLEEP_HOURS = 9;

    private final PersonPrediction p;
    private final PairedFutures futures;
    private final ExplainTarget outcome;
    private final ExplainTarget readiness = new ExplainTarget(DayFeature.READINESS, READINESS_DAYS);

    PlanSearch(PersonPrediction p, PairedFutures futures, int horizonDays) {
        this.p = p;
        this.futures = futures;
        this.outcome = new ExplainTarget(DayFeature.OUTCOME, horizonDays);
    }

    /// The largest effect on the outcome first; then on readiness.
    List<ChangePlan> search() {
        List<ChangePlan> found = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            for (int steps = 1; steps <= MOST_STEPS; steps++) {
                Optional<ChangePlan> change = best(lever, steps);
                if (change.isPresent()) {
                    found.add(change.get());
                    break;
                }
            }
        }
        found.sort(Comparator.comparingDouble(change -> -size(change)));
        return found;
    }

    private Optional<ChangePlan> best(Lever lever, int steps) {
        return LeverSteps.around(lever, p.twin().usualDose(), steps).stream()
                .map(dose -> PlanWords.prescribable(lever, dose))
                .filter(dose -> dose != lever.of(p.twin().usualDose()))
                .filter(dose -> lever != Lever.SLEEP || dose <= MOST_SLEEP_HOURS)
                .map(dose -> change(lever, dose))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(this::size));
    }

    private Optional<ChangePlan> change(Lever lever, double dose) {
        PairedFutures.Changed changed = futures.under(p.plan().with(lever, dose));
        OutcomeScale scale = p.record().scale();
        double least = scale.measurementSd() / Math.sqrt(VISITS);
        double leastReadiness = Markers.noise(DayFeature.READINESS) / Math.sqrt(RATINGS);
        Difference first = changed.difference(outcome);
        Difference second = changed.difference(readiness);
        boolean helps = first.helps(scale.higherIsBetter(), least);
        boolean rests = second.helps(true, leastReadiness);
        boolean harms = first.helps(!scale.higherIsBetter(), least) || second.helps(false, leastReadiness);
        if (!(helps || rests) || harms) {
            return Optional.empty();
        }
        List<ExpectedEffect> effects = new ArrayList<>(List.of(
                new ExpectedEffect(
                        scale.name() + " in " + outcome.dayAhead() / 7 + " weeks", scale.unit(), first, helps),
                new ExpectedEffect("Readiness in 72 h", "{score}", second, rests)));
        effects.sort(Comparator.comparing(ExpectedEffect::standsOut).reversed());
        double usual = lever.of(p.twin().usualDose());
        return Optional.of(new ChangePlan(
                lever,
                usual,
                dose,
                PlanWords.title(lever, usual, dose),
                PlanWords.why(lever, usual),
                effects,
                LeverSteps.source(p, lever),
                PlanWords.burden(p, lever, usual, dose),
                PlanWords.risk(p, lever, usual, dose)));
    }

    /// In errors of measurement, so that outcome and readiness can be compared.
    private double size(ChangePlan change) {
        return change.effects().stream()
                .mapToDouble(e -> Math.abs(e.difference().median())
                        / (e.unit().equals("{score}") && e.quantity().startsWith("Readiness")
                                ? Markers.noise(DayFeature.READINESS)
                                : p.record().scale().measurementSd()))
                .max()
                .orElse(0);
    }
}
