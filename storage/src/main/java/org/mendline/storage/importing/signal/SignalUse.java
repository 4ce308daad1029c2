package org.mendline.storage.importing.signal;

import org.mendline.storage.importing.device.Kind;

/// What becomes of a signal.
sealed interface SignalUse {
    /// Kept as a channel.
    ///
    /// @param low readings below it, or above `high`, are how monitors write that there was none
    /// @param waveform whether it is a raw waveform, which nothing but a reader's eye uses
    record Channel(Kind kind, double low, double high, boolean waveform) implements SignalUse {}

    /// Raw EMG, kept as envelope and summary.
    ///
    /// @param microvolts in one unit of the signal's dimension
    record Emg(double microvolts) implements SignalUse {}

    /// A hypnogram: sleep stages by number.
    record Hypnogram() implements SignalUse {}

    /// @param reason what is wrong with such signals, following their names
    record LeftOut(String reason) implements SignalUse {}
}
