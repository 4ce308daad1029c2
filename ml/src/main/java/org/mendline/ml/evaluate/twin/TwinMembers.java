package org.mendline.ml.evaluate.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.TwinModel;

/// The twins that compete in the bench. None has ever seen a real person.
public final class TwinMembers {
    /// Network and particles, as in the workstation.
    public static final String TWIN = "workstation twin";

    /// Particles proposed by the prior.
    public static final String PRIORS = "twin, priors only";

    /// The network's posterior mean led forward.
    public static final String NETWORK = "network alone";

    /// The twin with bias and slope corrected inside the fold.
    public static final String RECALIBRATED = "twin, recalibrated";

    /// The twin with a regression on the simple inputs for what it leaves over.
    public static final String CORRECTED = "twin, corrected";

    private static final int FUTURES = 1000;

    private final Forecaster twin;
    private final Forecaster priors;
    private final Optional<Forecaster> network;
    private final String version;

    /// @param twin the workstation's twin; empty without an engine, when priors alone stand in for it
    /// @param network its network
    public TwinMembers(Optional<TwinModel> twin, Optional<BatchPredictor> network, long seed) {
        this.version = twin.map(TwinModel::version)
                .orElse(ParticleTwinModel.priorOnly().version());
        this.priors = Forecaster.twin(ParticleTwinModel.priorOnly(), FUTURES, seed);
        this.twin = twin.map(model -> Forecaster.twin(model, FUTURES, seed)).orElse(priors);
        this.network = network.map(Forecaster::network);
    }

    /// The twin's own forecasts.
    public Forecaster twin() {
        return twin;
    }

    /// Version of the twin's model.
    public String version() {
        return version;
    }

    /// What takes part in the ensemble of tasks that do not keep the twin out: the twin as the workstation shows
    /// it. Its variants are judged beside it and have no vote, or one model would be counted several times.
    public List<MemberSource> forEnsemble() {
        MemberSource source = TwinMember.source(TWIN, twin);
        return List.of(task -> takesPart(task) ? source.forTask(task) : Optional.empty());
    }

    private static boolean takesPart(Task task) {
        return task.description()
                .twin()
                .filter(twin -> twin.judgedOnly().isEmpty())
                .isPresent();
    }

    /// All twins, whatever the task says.
    public List<MemberSource> all() {
        List<MemberSource> all = new ArrayList<>();
        network.ifPresent(alone -> all.add(TwinMember.source(NETWORK, alone)));
        all.add(TwinMember.source(TWIN, twin));
        all.add(CorrectedTwin.recalibrated(RECALIBRATED, twin));
        all.add(CorrectedTwin.corrected(CORRECTED, twin));
        return List.copyOf(all);
    }

    /// The twin without its network, which is as good and slower to find the answer.
    public MemberSource withoutNetwork() {
        return TwinMember.source(PRIORS, priors);
    }
}
