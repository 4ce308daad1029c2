package org.mendline.app.models;

import java.util.List;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.local.LocalReport;

/// A clinic's own models, as a screen sees them: versions, reports, decisions by name. Methods may be slow: never
/// call them on the FX thread.
public interface LocalModels {
    /// Trains on all finished recoveries and keeps the version with its report; activates nothing.
    ///
    /// @param trainedBy who runs it
    /// @throws java.util.concurrent.CancellationException if `progress` says so; nothing is kept then
    LocalReport trainLocal(String trainedBy, TaskProgress progress);

    /// Every version, newest first, and last what is shipped.
    List<ModelSummary> list();

    /// A version's report.
    ///
    /// @throws ModelRefusedException if there is no such version
    LocalReport report(String version);

    /// Makes a version the one predictions use.
    ///
    /// @throws ModelRefusedException with the reason, if its report does not allow it, it was made for another
    ///     version of the twin, or it is active already
    void activate(String version, Acceptance acceptance);

    /// Takes back the newest activation.
    ///
    /// @return the version that is active again, [ModelVersions#SHIPPED] if none
    /// @throws ModelRefusedException if the shipped model is in use already
    String rollBack(Acceptance acceptance);
}
