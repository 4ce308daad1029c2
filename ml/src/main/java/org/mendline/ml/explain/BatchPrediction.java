package org.mendline.ml.explain;

import java.util.List;
import org.mendline.ml.twin.RecoveryRecord;

/// Predicts one quantity for many variants of a record at once: the same answer for the same variant, up to the
/// rounding of the engine. To cancel, throw [java.util.concurrent.CancellationException].
@FunctionalInterface
public interface BatchPrediction {
    /// One prediction for each variant, in the unit of the explanation.
    double[] predict(List<RecoveryRecord> variants);
}
