package org.mendline.app.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.prediction.PredictionResult.NotPossible;
import org.mendline.app.prediction.PredictionResult.Predicted;
import org.mendline.app.prediction.Recoveries.Recovery;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.FeedbackEffect;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.outlook.EarlyWarning;
import org.mendline.ml.outlook.Outlook;
import org.mendline.ml.outlook.WarningWatch;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.storage.daily.DailyRecord;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Predicts one person's recovery from everything stored of them.
public final class Predictor {
    /// Seed of every twin and projection shown, so that the same data give the same curve.
    public static final long SEED = 20261120L;

    private final ClinicStore store;
    private final int horizonDays;
    private final int futures;

    public Predictor(ClinicStore store, int horizonDays, int futures) {
        this.store = store;
        this.horizonDays = horizonDays;
        this.futures = futures;
    }

    public PredictionResult predict(PersonId id, PredictionModels models) {
        Optional<Person> person = store.persons().find(id);
        if (person.isEmpty()) {
            return new NotPossible(id, "There is no person " + id + " in this store.");
        }
        Optional<Episode> episode = store.episodes().current(id);
        if (episode.isEmpty()) {
            return new NotPossible(
                    id, "No recovery episode yet: start one with `mendline episode` or a caseload file.");
        }
        return predict(person.get(), episode.get(), models);
    }

    private PredictionResult predict(Person person, Episode episode, PredictionModels models) {
        Optional<Condition> condition = Condition.ofCode(episode.condition());
        if (condition.isEmpty()) {
            return new NotPossible(
                    person.id(), "The twin has no priors for the condition " + episode.condition() + ".");
        }
        Optional<OutcomeScale> scale = OutcomeScales.forCode(episode.outcomeCode());
        if (scale.isEmpty()) {
            return new NotPossible(person.id(), "The twin has no scale for the outcome " + episode.outcomeCode() + ".");
        }
        DailyRecord daily = store.daily().between(person.id(), episode.onset(), LocalDate.of(9999, 12, 31));
        Optional<Recovery> recovery = Recoveries.of(person, episode, condition.get(), scale.get(), daily)
                .map(r -> r.with(Statements.of(episode, store.feedback().of(person.id()))));
        if (recovery.isEmpty()) {
            return new NotPossible(
                    person.id(),
                    "Nothing was measured since " + episode.onset() + ": import a visit, a lab or a device file.");
        }
        RecoveryRecord record = recovery.get().record();
        ParticleTwin twin = models.twins().infer(record, SEED);
        Protocol plan = Protocol.constant(twin.usualDose());
        Projection projection = twin.project(plan, horizonDays, futures, goal(episode), SEED);
        Optional<Outlook> outlook = models.outlook().map(network -> network.forecast(record.days(), plan));
        return new Predicted(new PersonPrediction(
                person,
                episode,
                recovery.get().asOf(),
                record,
                twin,
                plan,
                projection,
                NextDays.of(outlook, projection),
                models.stalls().assess(twin, plan, goal(episode), SEED),
                warnings(record, models)));
    }

    private static List<EarlyWarning> warnings(RecoveryRecord record, PredictionModels models) {
        return models.outlook()
                .map(network -> new WarningWatch(network.rolling(record.days(), record.today())).today())
                .orElse(List.of());
    }

    /// The same twin under another plan, with the same random numbers.
    public Projection project(PersonPrediction p, Protocol plan, int count) {
        return p.twin().project(plan, horizonDays, count, goal(p.episode()), SEED);
    }

    /// What the person's feedback does to the prediction `days` ahead; empty if nobody said anything.
    public Optional<FeedbackEffect> feedbackEffect(PersonPrediction p, PredictionModels models, int days) {
        return p.record().feedback().isEmpty()
                ? Optional.empty()
                : Optional.of(models.twins().feedbackEffect(p.record(), SEED, days));
    }

    /// The goal set; else what the person could do before, where that is known.
    private static OptionalDouble goal(Episode episode) {
        return episode.goal().isPresent() ? episode.goal() : episode.baseline();
    }
}
