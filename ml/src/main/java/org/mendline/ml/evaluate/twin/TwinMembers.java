package org.mendline.ml.evaluate.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.ml.evaluate.member.MemberSource;
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

    /// @param twin the workstation's twin; empty without an engine, when priors alone stand in for it
    /// @param network its network
    public TwinMembers(Optional<TwinModel> twin, Optional<BatchPredictor> network, long seed) {
        this.priors = Forecaster.twin(ParticleTwinModel.priorOnly(), FUTURES, seed);
        this.twin = twin.map(model -> Forecaster.twin(model, FUTURES, seed)).orElse(priors);
        this.network = network.map(Forecaster::network);
    }

    /// The twin's own forecasts.
    public Forecaster twin() {
        return twin;
    }

    /// What belongs in the ensemble: the twin as it is, and corrected.
    public List<MemberSource> forEnsemble() {
        return List.of(TwinMember.source(TWIN, twin), CorrectedTwin.corrected(CORRECTED, twin));
    }

    /// All variants, to be compared.
    public List<MemberSource> all() {
        List<MemberSource> all = new ArrayList<>();
        network.ifPresent(alone -> all.add(TwinMember.source(NETWORK, alone)));
        all.add(TwinMember.source(PRIORS, priors));
        all.add(TwinMember.source(TWIN, twin));
        all.add(CorrectedTwin.recalibrated(RECALIBRATED, twin));
        all.add(CorrectedTwin.corrected(CORRECTED, twin));
        return List.copyOf(all);
    }
}
