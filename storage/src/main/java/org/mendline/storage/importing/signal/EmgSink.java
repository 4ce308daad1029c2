package org.mendline.storage.importing.signal;

import org.mendline.storage.importing.signal.emg.EmgRecording;

/// Passes raw EMG on in microvolts.
///
/// @param microvolts in one unit of the signal's dimension
record EmgSink(EdfSignal signal, double microvolts, EmgRecording recording) implements SignalSink {
    @Override
    public void begin(long epochNanos) {
        recording.begin(epochNanos);
    }

    @Override
    public void take(int[] digital, int count, long epochNanos) {
        for (int i = 0; i < count; i++) {
            recording.add(signal.value(digital[i]) * microvolts);
        }
    }

    @Override
    public void finish() {
        recording.finish();
    }
}
