package org.mendline.app.prediction;

import java.time.LocalDate;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.Twin;
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
public record PersonPrediction(
        Person person,
        Episode episode,
        LocalDate asOf,
        RecoveryRecord record,
        Twin twin,
        Protocol plan,
        Projection projection) {}
