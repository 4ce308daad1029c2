package org.mendline.app.clinic;

import java.util.List;
import java.util.Optional;
import org.mendline.app.feedback.FeedbackBook;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.prediction.Predictor;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.FeedbackEffect;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// What the models say of a clinic's people; what was said last is kept until it is forgotten. Safe for use by several
/// threads.
final class ClinicPredictions {
    private final Models models;
    private final Predictor predictor;
    private final RecentPredictions recent = new RecentPredictions();

    ClinicPredictions(ClinicStore store, Models models) {
        this.models = models;
        this.predictor = new Predictor(store, Clinic.HORIZON_DAYS, Clinic.FUTURES);
    }

    /// Version of the models, or why there are none.
    String modelVersion() {
        return models.version();
    }

    PredictionResult predict(PersonId person) {
        return recent.get(
                person,
                id -> models.unavailable()
                        .<PredictionResult>map(reason -> new PredictionResult.NotPossible(id, reason))
                        .orElseGet(() -> predictor.predict(id, models.ready())));
    }

    Projection project(PersonPrediction prediction, Protocol plan, int futures) {
        return predictor.project(prediction, plan, futures);
    }

    /// What all feedback that stands does to a prediction; empty without feedback or prediction.
    ///
    /// @param days days after the last day of data, 1 to 365
    Optional<FeedbackEffect> feedbackEffect(PersonId person, int days) {
        return predict(person) instanceof PredictionResult.Predicted(PersonPrediction p)
                ? predictor.feedbackEffect(p, models.ready(), days)
                : Optional.empty();
    }

    /// The same on the day that curves are judged, ready to show.
    Optional<SaidEffect> saidEffect(PersonId person) {
        return feedbackEffect(person, FeedbackBook.JUDGED_DAYS)
                .map(e -> new SaidEffect(
                        e.horizonDays(), e.with().median(), e.without().median()));
    }

    /// Lets the twins of some people be inferred anew.
    void forget(List<PersonId> people) {
        recent.forget(people);
    }

    /// Lets every twin be inferred anew.
    void forgetAll() {
        recent.clear();
    }
}
