package org.mendline.storage.importing.signal;

/// Takes one signal's samples, data record by data record.
interface SignalSink {
    /// The next samples do not continue the last ones.
    ///
    /// @param epochNanos when they begin, in nanoseconds since 1970
    void begin(long epochNanos);

    /// One data record's samples.
    ///
    /// @param digital digital values; only the first `count` count, and the array is used again
    /// @param epochNanos when the data record begins
    void take(int[] digital, int count, long epochNanos);

    /// The recording is over.
    void finish();
}
