package org.mendline.ml.inference;

import org.mendline.ml.twin.RecoveryRecord;

/// A network that guesses a person's parameters from a record.
interface PosteriorNetwork extends AutoCloseable {
    /// Approximate posterior over the person parameters.
    NormalProposal propose(RecoveryRecord record);

    /// Six hexadecimal digits of the weights' hash.
    String version();

    @Override
    void close();
}
