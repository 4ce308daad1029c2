package org.mendline.storage.importing.fit;

/// Hears what a FIT file holds, in file order.
public interface FitVisitor {
    /// A data message; valid only during the call.
    void message(FitMessage message);

    /// A part of the file has ended; a chained file has several.
    default void part(FitPart part) {}

    /// Something about the file itself is not as it should be.
    default void problem(FitProblem problem) {}
}
