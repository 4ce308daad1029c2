package org.mendline.app.explanation;

import org.mendline.ml.explain.Explanation;

/// An explanation with its plain sentence.
///
/// @param higherIsBetter whether a contribution above 0 is good news
public record PersonExplanation(Explained target, Explanation explanation, String sentence, boolean higherIsBetter) {}
