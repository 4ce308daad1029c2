package org.mendline.ml.inference;

import org.mendline.ml.twin.RecoveryRecord;

/// Turns records into twins. Safe for use by several threads.
public interface TwinModel extends AutoCloseable {
    /// Infers the twin of a record: network posterior as proposal, particles against the exact likelihood. Same
    /// record and
    /// seed, same bits.
    Twin infer(RecoveryRecord record, long seed);

    /// What a record's feedback does to the outcome `horizonDays` ahead under the recent dose.
    ///
    /// @throws IllegalArgumentException if the horizon is not 1 to 365 days
    FeedbackEffect feedbackEffect(RecoveryRecord record, long seed, int horizonDays);

    /// The same version string as [Twin#modelVersion()].
    String version();

    @Override
    void close();
}
