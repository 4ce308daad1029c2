package org.mendline.app.models;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.local.ClinicStack;
import org.mendline.ml.local.LearningProgress;
import org.mendline.ml.local.LocalModel;
import org.mendline.ml.local.LocalReport;
import org.mendline.ml.local.LocalTraining;
import org.mendline.ml.twin.PriorSource;
import org.mendline.storage.model.ModelRepository;
import org.mendline.storage.model.ModelStatus;
import org.mendline.storage.model.ModelStep;
import org.mendline.storage.model.ModelVersion;
import org.mendline.storage.store.ClinicStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The service behind the Models screen: trains on the clinic's own finished recoveries, shows reports,
/// activates a version when a named person accepts its report, and rolls back in one step. Synchronous; safe
/// for several threads.
public final class ModelVersions implements LocalModels {
    /// Name of what comes with the program.
    public static final String SHIPPED = "shipped";

    /// Kind of version in the store: priors of the twin and weights of the blend.
    static final String KIND = "twin-priors";

    /// Enough for a backtest; a shown twin has more.
    private static final int PARTICLES = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ModelVersions.class);

    private final ClinicStore store;
    private final Clock clock;
    private final FinishedEpisodes finished;
    private final Supplier<ParticleTwinModel> shipped;
    private final Runnable changed;

    /// @param shipped the twin as shipped
    /// @param changed called after another version became active
    public ModelVersions(
            ClinicStore store,
            Clock clock,
            FinishedEpisodes finished,
            Supplier<ParticleTwinModel> shipped,
            Runnable changed) {
        this.store = store;
        this.clock = clock;
        this.finished = finished;
        this.shipped = shipped;
        this.changed = changed;
    }

    /// Trains on all finished recoveries and stores the version with its report; activates nothing. Training on
    /// the same recoveries on the same day gives the same version again.
    ///
    /// @param trainedBy who runs it
    /// @throws java.util.concurrent.CancellationException if `progress` says so; nothing is stored then
    @Override
    public LocalReport trainLocal(String trainedBy, TaskProgress progress) {
        LocalDate today = LocalDate.now(clock);
        progress.at(0, "Collecting finished recoveries");
        LocalTraining.Trained trained = new LocalTraining(shipped.get().withParticles(PARTICLES), PARTICLES)
                .train(finished.on(today), today, heard(progress));
        if (models().find(trained.model().version()).isEmpty()) {
            models().add(new ModelVersion(
                    trained.model().version(),
                    KIND,
                    clock.instant(),
                    trainedBy,
                    trained.model().toJson(),
                    JsonMapper.shared().writeValueAsString(trained.report())));
        }
        return trained.report();
    }

    @Override
    public List<ModelSummary> list() {
        List<ModelStep> steps = models().steps(KIND);
        List<ModelSummary> all = new ArrayList<>();
        for (ModelVersion version : models().all(KIND)) {
            Optional<ModelStep> activated = steps.stream()
                    .filter(s -> s.model().equals(Optional.of(version.id())))
                    .findFirst();
            all.add(new ModelSummary(
                    version.id(),
                    status(version),
                    Optional.of(version.createdAt()),
                    Optional.of(version.trainedBy()),
                    report(version).acceptable(),
                    activated.map(ModelStep::decidedBy),
                    activated.map(ModelStep::at)));
        }
        String status = models().active(KIND).isPresent() ? SHIPPED : SHIPPED + ", active";
        all.add(new ModelSummary(
                SHIPPED, status, Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty()));
        return all;
    }

    @Override
    public LocalReport report(String version) {
        return report(find(version));
    }

    /// A version itself, as it is stored.
    ///
    /// @throws ModelRefusedException if there is no such version or it was changed since
    public LocalModel model(String version) {
        return read(find(version));
    }

    @Override
    public void activate(String version, Acceptance acceptance) {
        ModelVersion stored = find(version);
        LocalReport report = report(stored);
        if (!report.acceptable()) {
            throw new ModelRefusedException(version + " may not be activated. " + String.join(" ", report.reasons()));
        }
        if (outdated(read(stored))) {
            throw new ModelRefusedException(version + " was made for another version of the twin; train it again.");
        }
        try {
            models().activate(version, acceptance.person(), acceptance.reason());
        } catch (IllegalStateException e) {
            throw new ModelRefusedException(String.valueOf(e.getMessage()), e);
        }
        changed.run();
    }

    @Override
    public String rollBack(Acceptance acceptance) {
        ModelStep step;
        try {
            step = models().rollBack(KIND, acceptance.person(), acceptance.reason());
        } catch (IllegalStateException e) {
            throw new ModelRefusedException(String.valueOf(e.getMessage()), e);
        }
        changed.run();
        return step.model().orElse(SHIPPED);
    }

    /// The priors predictions use: the active version's, else the literature's. A version that cannot be read
    /// or was made for another twin is left aside, so that the clinic opens all the same.
    public PriorSource priors() {
        return active().<PriorSource>map(LocalModel::priors).orElse(PriorSource.LITERATURE);
    }

    /// The weights of the active version's blend; the twin alone if none is active.
    public ClinicStack stack() {
        return active().map(LocalModel::blend).orElse(ClinicStack.TWIN_ALONE);
    }

    /// The version in use, as the list tells it; empty if the shipped model is.
    public Optional<ModelSummary> inUse() {
        return active().map(LocalModel::version)
                .flatMap(version -> list().stream()
                        .filter(summary -> summary.version().equals(version))
                        .findFirst());
    }

    private Optional<LocalModel> active() {
        try {
            return models().active(KIND).map(ModelVersions::read).filter(m -> !outdated(m));
        } catch (ModelRefusedException e) {
            LOG.warn("The active model is left aside: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private String status(ModelVersion version) {
        ModelStatus status = models().status(version);
        String word = status.name().toLowerCase(Locale.ROOT);
        return outdated(read(version)) ? word + " (outdated)" : word;
    }

    private ModelVersion find(String version) {
        return models().find(version)
                .orElseThrow(() -> new ModelRefusedException(
                        "There is no model version \"" + version + "\"; `mendline models` lists them."));
    }

    private static boolean outdated(LocalModel model) {
        return !model.content().dynamics().equals(ParticleTwinModel.DYNAMICS_VERSION);
    }

    private static LocalModel read(ModelVersion version) {
        try {
            return LocalModel.fromJson(version.payload());
        } catch (IllegalArgumentException e) {
            throw new ModelRefusedException(version.id() + ": " + e.getMessage(), e);
        }
    }

    private static LocalReport report(ModelVersion version) {
        try {
            return JsonMapper.shared().readValue(version.report(), LocalReport.class);
        } catch (JacksonException e) {
            throw new ModelRefusedException("The report of " + version.id() + " cannot be read; train it again.", e);
        }
    }

    private ModelRepository models() {
        return store.models();
    }

    private static LearningProgress heard(TaskProgress progress) {
        return new LearningProgress() {
            @Override
            public void at(String step, double fraction) {
                progress.at(fraction, step);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
