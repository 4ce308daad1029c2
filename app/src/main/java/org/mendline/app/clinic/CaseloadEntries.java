package org.mendline.app.clinic;

import java.time.LocalDate;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadRules;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.review.Suggestion;
import org.mendline.app.review.Suggestions;
import org.mendline.storage.person.Person;

/// One caseload entry from one prediction.
final class CaseloadEntries {
    private CaseloadEntries() {}

    static CaseloadEntry of(OpenClinic clinic, Person person, LocalDate today) {
        return switch (clinic.predict(person.id())) {
            case PredictionResult.Predicted(PersonPrediction p) ->
                CaseloadRules.of(p, OpenClinic.conditionName(p.episode()), today)
                        .suggesting(Suggestions.of(p, today, Clinic.HORIZON_DAYS).stream()
                                .map(Suggestion::code)
                                .toList());
            case PredictionResult.NotPossible(var id, String reason) ->
                CaseloadRules.withoutPrediction(
                        person,
                        clinic.store().episodes().current(id).map(OpenClinic::conditionName),
                        reason,
                        clinic.lastData(id));
        };
    }
}
