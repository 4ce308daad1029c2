package org.mendline.app.clinic;

import java.time.LocalDate;
import java.util.Optional;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadRules;
import org.mendline.app.prediction.ConditionNames;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.review.Suggestion;
import org.mendline.app.review.Suggestions;
import org.mendline.ml.twin.Condition;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.observation.ObservationRepository.DaySpan;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// One caseload entry from one prediction.
final class CaseloadEntries {
    private final ClinicStore store;
    private final ClinicPredictions predictions;

    CaseloadEntries(ClinicStore store, ClinicPredictions predictions) {
        this.store = store;
        this.predictions = predictions;
    }

    CaseloadEntry of(Person person, LocalDate today) {
        return switch (predictions.predict(person.id())) {
            case PredictionResult.Predicted(PersonPrediction p) ->
                CaseloadRules.of(p, conditionName(p.episode()), today)
                        .suggesting(Suggestions.of(p, today, Clinic.HORIZON_DAYS).stream()
                                .map(Suggestion::code)
                                .toList());
            case PredictionResult.NotPossible(var id, String reason) ->
                CaseloadRules.withoutPrediction(
                        person, store.episodes().current(id).map(CaseloadEntries::conditionName), reason, lastData(id));
        };
    }

    private Optional<LocalDate> lastData(PersonId person) {
        return store.observations().span(person).map(DaySpan::last);
    }

    private static String conditionName(Episode episode) {
        return Condition.ofCode(episode.condition()).map(ConditionNames::of).orElse(episode.condition());
    }
}
