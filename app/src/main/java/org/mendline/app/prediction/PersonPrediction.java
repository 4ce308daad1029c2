package org.mendline.app.prediction;

import java.time.LocalDate;
import java.util.List;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.Twin;
import org.mendline.ml.outlook.EarlyWarning;
import org.mendline.ml.stall.StallAssessment;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;

/// A person's twin with its projection under the usual plan.
///
/// @param asOf last day of data; projections count days from here
/// @param record what the models were given
/// @param twin the inferred twin
/// @param plan the plan projected: the usual dose, every day
/// @param projection futures under `plan`
/// @param nextDays daily markers of the next three days under `plan`
/// @param course whether the recovery goes on, has levelled off, or has stalled
/// @param warnings what the last days' markers say, of every kind that is watched for
public record PersonPrediction(
        Person person,
        Episode episode,
        LocalDate asOf,
        RecoveryRecord record,
        Twin twin,
        Protocol plan,
        Projection projection,
        NextDays nextDays,
        StallAssessment course,
        List<EarlyWarning> warnings) {
    public PersonPrediction {
        warnings = List.copyOf(warnings);
    }

    /// What somebody should know of this prediction, the most pressing first.
    public List<Finding> findings() {
        return Findings.of(this);
    }
}
