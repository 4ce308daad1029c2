package org.mendline.app.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.SavedViews;
import org.mendline.app.checking.ToCheck;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.explanation.Background;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.Explanations;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.feedback.Said;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.feedback.Saying;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.models.LocalModels;
import org.mendline.app.models.ShippedEvaluation;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.reporting.Reports;
import org.mendline.app.review.Reviews;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.timeline.Timelines;
import org.mendline.app.upkeep.Upkeep;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// An open clinic, as window and command line see it. Methods are synchronous and may be slow: never call them on the
/// FX
/// thread. Safe for use by several threads.
public interface Clinic extends AutoCloseable {
    /// Days ahead that predictions reach: 12 weeks.
    int HORIZON_DAYS = 84;

    /// Simulated futures behind every curve shown.
    int FUTURES = 10_000;

    /// The store's file.
    Path file();

    /// Whether this is the demo clinic of simulated people.
    boolean demo();

    /// Why predictions are not available at all (engine missing or damaged), if so: a sentence for the user.
    Optional<String> predictionsUnavailable();

    List<Person> persons();

    /// Everyone, those who need attention first.
    List<CaseloadEntry> caseload(TaskProgress progress);

    /// The caseload as it was last computed, at once; empty if it never was. It may be older than the data:
    /// [#caseload(TaskProgress)] brings it up to date.
    default List<CaseloadEntry> lastCaseload() {
        return List.of();
    }

    /// Everyone, with the twins of some people inferred anew.
    default List<CaseloadEntry> predictAgain(List<PersonId> people, TaskProgress progress) {
        return caseload(progress);
    }

    /// The views of the caseload that this clinic keeps.
    SavedViews savedViews();

    /// Infers the twin from all stored data and projects it under the usual plan.
    PredictionResult predict(PersonId person);

    /// Projects a person's twin under another plan with the same random numbers, so that differences are due to the
    /// plan.
    Projection project(PersonPrediction prediction, Protocol plan, int futures);

    /// Finished recoveries of this clinic that resemble a person's, and the course they suggest.
    default SimilarResult similar(PersonPrediction prediction) {
        return new SimilarResult.TooFew(0, "This clinic keeps no finished recoveries.");
    }

    /// Models trained on this clinic's own finished recoveries.
    LocalModels modelVersions();

    /// Which models predictions come from now.
    SpeakingModels speakingModels();

    /// The bench's result that comes with the program; empty if this build brings none.
    ///
    /// @throws IOException if it cannot be read
    default Optional<ShippedEvaluation> evaluation() throws IOException {
        return ShippedEvaluation.ofThisBuild();
    }

    /// Everything said of a person, oldest first, withdrawn entries included.
    List<Said> said(PersonId person);

    /// Takes down what somebody says of a person and of the curve shown; predictions are made anew.
    ///
    /// @throws IllegalArgumentException if nobody is named or a rating leaves 0 to 10
    void say(PersonPrediction shown, Saying saying);

    /// Marks something as said in error; predictions are made anew.
    ///
    /// @param by who withdraws it
    /// @return whether it still stood
    boolean withdraw(PersonId person, long said, String by);

    /// What all that was said and stands does to a person's prediction; empty without it or without prediction.
    Optional<SaidEffect> saidEffect(PersonId person);

    /// Everything known of persons over time, and what people enter by hand.
    Timelines timelines();

    /// Which devices measured what of a person, and which is primary; kinds that several devices measured
    /// come first.
    List<MeasuredBy> devices(PersonId person);

    /// Makes a device primary for a kind of measure; predictions are made anew.
    ///
    /// @param device its name; empty for records without a device
    /// @param by who chooses
    /// @throws IllegalArgumentException if nobody is named or the device has no value of the kind
    void choosePrimary(PersonId person, String kind, Optional<String> device, String by);

    /// Lets the rule decide again; predictions are made anew.
    ///
    /// @throws IllegalArgumentException if nobody is named
    void leavePrimaryToRule(PersonId person, String kind, String by);

    /// Why predictions are what they are, at every depth.
    Explanations explanations();

    /// Exact Shapley values for a prediction, against the person's own normal.
    default PersonExplanation explain(PersonPrediction prediction, Explained target) {
        return explanations().explain(prediction, target, Background.OWN_NORMAL);
    }

    /// What is suggested, and what named people decided.
    Reviews reviews();

    /// What an import would do; stores nothing.
    ImportResult previewImport(ImportRequest request, TaskProgress progress);

    /// Keeps how tables with certain headings are read; imports read them so from now on.
    ///
    /// @param signature fingerprint of the headings, as the question about the table names it
    /// @throws IllegalArgumentException with a sentence, if the name is taken or empty
    void rememberMapping(String signature, String name, TableMapping mapping);

    /// Imports; all or nothing.
    ImportResult importFiles(ImportRequest request, TaskProgress progress);

    /// The imports so far, the way back, and the folder watched for new files.
    ImportBook importBook();

    /// Imports once more what was imported before, for records that were set aside; values known already are not
    /// added twice.
    ImportResult readAgain(ImportRequest request, TaskProgress progress);

    /// Records set aside and doubtful values.
    ToCheck toCheck();

    /// Excel reports: written on demand, and kept by name.
    Reports reports();

    /// Backups, restoring, checking, and the size of the clinic's file.
    Upkeep upkeep();

    /// Makes a checked backup if the store changed since its newest one, and writes the file anew if most
    /// of it is unused, which closes the clinic. The demo clinic is left alone.
    ///
    /// @throws org.mendline.storage.backup.BackupException with a sentence, if it failed; nothing stored was harmed
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    default void backUpBeforeLeaving(TaskProgress progress) {}

    @Override
    void close();

    /// What became of the files of one import.
    ///
    /// @param cancelled whether the user stopped it; then nothing was stored
    /// @param run number of the import, by which it can be undone; empty for a preview
    record ImportResult(List<FileReport> files, boolean cancelled, OptionalInt run) {
        public ImportResult {
            files = List.copyOf(files);
        }

        /// A result of which nothing was stored.
        public ImportResult(List<FileReport> files, boolean cancelled) {
            this(files, cancelled, OptionalInt.empty());
        }
    }
}
