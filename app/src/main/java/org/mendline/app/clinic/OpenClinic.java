package org.mendline.app.clinic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.SavedViews;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.ExplanationDesk;
import org.mendline.app.explanation.Explanations;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.models.FinishedEpisodes;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.models.SimilarCases;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.reporting.ClinicReports;
import org.mendline.app.reporting.ReportSource;
import org.mendline.app.reporting.Reports;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.FeedbackEffect;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// A clinic on this machine: its store, its models, and what they say together. Wires what needs models;
/// [StoredClinic] wires the rest.
public final class OpenClinic extends StoredClinic implements ReportSource {
    private final Models models = new Models();
    private final ClinicPredictions predictions;
    private final ClinicCaseload caseload;
    private final ModelVersions versions;
    private final SimilarCases similar;
    private final Explanations explanations;

    private OpenClinic(ClinicStore store, Clock clock) {
        super(store, clock);
        this.predictions = new ClinicPredictions(store, models);
        this.caseload = new ClinicCaseload(store, clock, people(), predictions);
        FinishedEpisodes finished = new FinishedEpisodes(store, this::demo);
        this.similar = new SimilarCases(finished, clock);
        this.versions = new ModelVersions(store, clock, finished, models::shippedTwins, this::modelChanged);
        models.believe(versions.priors());
        this.explanations = new ExplanationDesk(
                models::ready,
                people()::inTreatment,
                predictions::predict,
                () -> versions.inUse().map(ModelSummary::version),
                HORIZON_DAYS);
    }

    /// Opens an existing store.
    ///
    /// @throws org.mendline.storage.store.StoreException with a sentence for the user
    public static OpenClinic open(Path file, char[] passphrase) {
        return new OpenClinic(ClinicStores.open(file, passphrase), Clock.system(ZoneId.systemDefault()));
    }

    /// Creates a new, empty store.
    ///
    /// @throws org.mendline.storage.store.StoreException with a sentence for the user
    public static OpenClinic create(Path file, char[] passphrase) {
        return new OpenClinic(ClinicStores.create(file, passphrase), Clock.system(ZoneId.systemDefault()));
    }

    @Override
    public ModelVersions modelVersions() {
        return versions;
    }

    @Override
    public SpeakingModels speakingModels() {
        return models.speaking(versions.inUse());
    }

    @Override
    public Optional<SaidEffect> saidEffect(PersonId person) {
        return predictions.saidEffect(person);
    }

    @Override
    public SimilarResult similar(PersonPrediction p) {
        return similar.of(p.person().id(), p.record(), HORIZON_DAYS);
    }

    @Override
    public Optional<String> predictionsUnavailable() {
        return models.unavailable();
    }

    @Override
    public String modelVersion() {
        return models.version();
    }

    @Override
    public List<CaseloadEntry> caseload(TaskProgress progress) {
        return caseload.current(progress);
    }

    @Override
    public List<CaseloadEntry> predictAgain(List<PersonId> people, TaskProgress progress) {
        return caseload.predictAgain(people, progress);
    }

    @Override
    public SavedViews savedViews() {
        return caseload.views();
    }

    @Override
    public List<CaseloadEntry> lastCaseload() {
        return caseload.last();
    }

    /// Other data may move every prediction, and which finished recoveries resemble whom.
    @Override
    void dataChanged() {
        similar.forget();
        predictions.forgetAll();
        caseload.outdate();
    }

    /// Every prediction shown or kept came from the version before.
    private void modelChanged() {
        models.believe(versions.priors());
        predictions.forgetAll();
        caseload.outdate();
    }

    @Override
    public PredictionResult predict(PersonId person) {
        return predictions.predict(person);
    }

    @Override
    public Projection project(PersonPrediction prediction, Protocol plan, int futures) {
        return predictions.project(prediction, plan, futures);
    }

    /// What all feedback that stands does to a person's prediction; empty without feedback or prediction.
    ///
    /// @param days days after the last day of data, 1 to 365
    public Optional<FeedbackEffect> feedbackEffect(PersonId person, int days) {
        return predictions.feedbackEffect(person, days);
    }

    @Override
    public PersonExplanation explain(PersonPrediction prediction, Explained target) {
        return super.explain(prediction, target);
    }

    @Override
    public Explanations explanations() {
        return explanations;
    }

    @Override
    public Reports reports() {
        return new ClinicReports(this, clock(), user());
    }

    @Override
    public void close() {
        models.close();
        super.close();
    }
}
