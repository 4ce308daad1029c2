package org.mendline.app.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionModels;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.RecoveryExplainer;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// Explains the predictions of an open clinic.
public final class ExplanationDesk implements Explanations {
    private static final String RECOVERED = "%";

    private final Supplier<PredictionModels> models;
    private final Supplier<List<Person>> everyone;
    private final Function<PersonId, PredictionResult> predict;
    private final Supplier<Optional<String>> own;
    private final int horizonDays;

    /// @param everyone who is in treatment
    /// @param own version of the clinic's own model in use
    /// @param horizonDays how far ahead the outcome is explained
    public ExplanationDesk(
            Supplier<PredictionModels> models,
            Supplier<List<Person>> everyone,
            Function<PersonId, PredictionResult> predict,
            Supplier<Optional<String>> own,
            int horizonDays) {
        this.models = models;
        this.everyone = everyone;
        this.predict = predict;
        this.own = own;
        this.horizonDays = horizonDays;
    }

    @Override
    public PersonExplanation explain(PersonPrediction p, Explained target, Background background) {
        return explainer(p, target).explain(used(target, background));
    }

    @Override
    public DayShares overTime(PersonPrediction p, Explained target, Background background, TaskProgress progress) {
        return new TimedExplainer(p, target, used(target, background), explainer(p, target)).explain(progress);
    }

    @Override
    public Influences influences(PersonPrediction p, Explained target, TaskProgress progress) {
        Explainer explainer = explainer(p, target);
        return new InfluenceSearch(p, target, explainer.quantity(), explainer.higherIsBetter())
                .search(explainer.network(), progress);
    }

    @Override
    public Optional<String> ownModel() {
        return own.get();
    }

    /// A network without any rating says nothing of readiness, so there is no other background for it.
    private static Background used(Explained target, Background wanted) {
        return target == Explained.READINESS_72_H ? Background.OWN_NORMAL : wanted;
    }

    private Explainer explainer(PersonPrediction p, Explained target) {
        return new Explainer(p, target, models.get(), horizonDays);
    }

    @Override
    public CaseloadDrivers drivers(TaskProgress progress) {
        Map<String, List<CaseloadDrivers.Share>> shares = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        List<Person> people = everyone.get();
        int explained = 0;
        int simulated = 0;
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            if (progress.cancelled()) {
                throw new CancellationException("Stopped by the user");
            }
            progress.at((double) i / people.size(), person.label());
            if (predict.apply(person.id()) instanceof PredictionResult.Predicted(PersonPrediction p)) {
                explained++;
                simulated += person.origin() == Person.Origin.SIMULATED ? 1 : 0;
                for (Contribution c : explain(p, Explained.OUTCOME_12_WEEKS, Background.OWN_NORMAL)
                        .explanation()
                        .contributions()) {
                    if (!c.feature().equals(RecoveryExplainer.EXACT_CHECK)) {
                        String name = GroupFeatures.common(c.feature());
                        units.putIfAbsent(name, isOutcome(c) ? RECOVERED : c.unit());
                        shares.computeIfAbsent(name, n -> new ArrayList<>()).add(share(p, c));
                    }
                }
            }
        }
        List<CaseloadDrivers.Feature> features = shares.entrySet().stream()
                .map(e -> new CaseloadDrivers.Feature(e.getKey(), units.getOrDefault(e.getKey(), ""), e.getValue()))
                .toList();
        return new CaseloadDrivers(features, explained, simulated, people.size() - explained);
    }

    private static boolean isOutcome(Contribution c) {
        return c.feature().equals("Outcome measurements");
    }

    private static CaseloadDrivers.Share share(PersonPrediction p, Contribution c) {
        OutcomeScale scale = p.record().scale();
        double direction = scale.higherIsBetter() ? 1 : -1;
        OptionalDouble value = isOutcome(c) && c.value().isPresent()
                ? OptionalDouble.of(100 * scale.toCapacity(c.value().getAsDouble()))
                : c.value();
        return new CaseloadDrivers.Share(
                p.person().id(),
                p.person().label(),
                p.person().origin() == Person.Origin.SIMULATED,
                direction * c.phi() / scale.minimalImportantDifference(),
                value);
    }
}
