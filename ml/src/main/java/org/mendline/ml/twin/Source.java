package org.mendline.ml.twin;

/// Where a number of the twin comes from and how far to trust it.
///
/// @param text citation with DOI where there is one, and what it says, in a sentence or two
/// @param grade how the number came here
public record Source(String text, Grade grade) {
    /// How a number came here.
    public enum Grade {
        /// Read in the cited source's abstract, excerpt or data.
        READ,
        /// Quoted from memory of the cited source: to be verified before it is quoted elsewhere.
        RECALLED,
        /// No source gives it; chosen, and wide where it matters.
        ASSUMED
    }

    static Source read(String text) {
        return new Source(text, Grade.READ);
    }

    static Source recalled(String text) {
        return new Source(text, Grade.RECALLED);
    }

    static Source assumed(String text) {
        return new Source(text, Grade.ASSUMED);
    }
}
