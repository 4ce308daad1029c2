package org.mendline.app.reporting;

import java.nio.file.Path;
import java.util.List;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// What reports ask a clinic for.
public interface ReportSource {
    ClinicStore store();

    /// The store's file.
    Path file();

    /// Whether this is the demo clinic of simulated people.
    boolean demo();

    SpeakingModels speakingModels();

    /// Version of the models behind predictions, or why there are none.
    String modelVersion();

    /// Everyone, those who need attention first.
    List<CaseloadEntry> caseload(TaskProgress progress);

    PredictionResult predict(PersonId person);

    PersonExplanation explain(PersonPrediction prediction, Explained target);

    /// A person's projection under another plan with the same random numbers.
    Projection project(PersonPrediction prediction, Protocol plan, int futures);
}
