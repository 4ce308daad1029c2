package org.mendline.storage.importing.motion.metabolic;

import java.util.Optional;
import org.mendline.storage.importing.motion.Trace;

/// The highest mean over half a minute: breath-by-breath values are too noisy for a peak (ATS/ACCP statement on
/// cardiopulmonary exercise testing 2003, doi:10.1164/rccm.167.2.211, asks for averages over 30 to 60 s).
final class HalfMinuteMean {
    static final double SECONDS = 30;

    /// Fewer breaths in half a minute are no measurement.
    private static final int FEWEST = 3;

    private HalfMinuteMean() {}

    /// @param highest the mean
    /// @param last sample of the half-minute, its end
    record Peak(double highest, int last) {}

    /// The highest mean; empty if the trace is shorter than half a minute.
    static Optional<Peak> of(Trace trace) {
        double sum = 0;
        int first = 0;
        Peak best = new Peak(Double.NEGATIVE_INFINITY, -1);
        for (int i = 0; i < trace.size(); i++) {
            sum += trace.values()[i];
            while (trace.seconds()[i] - trace.seconds()[first] >= SECONDS) {
                sum -= trace.values()[first++];
            }
            int n = i + 1 - first;
            boolean whole = first > 0 && n >= FEWEST;
            best = whole && sum / n > best.highest() ? new Peak(sum / n, i) : best;
        }
        return best.last() < 0 ? Optional.empty() : Optional.of(best);
    }
}
