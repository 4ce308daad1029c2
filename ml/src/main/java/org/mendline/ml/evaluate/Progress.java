package org.mendline.ml.evaluate;

/// Hears how far the bench is; called on the thread that runs it.
@FunctionalInterface
public interface Progress {
    /// @param step what is being done, in words
    /// @param fraction done so far, 0 to 1
    void at(String step, double fraction);

    /// Hears nothing.
    static Progress none() {
        return (step, fraction) -> {};
    }
}
