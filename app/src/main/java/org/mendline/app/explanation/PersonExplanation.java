package org.mendline.app.explanation;

import org.mendline.ml.explain.Explanation;

/// An explanation with its plain sentence.
public record PersonExplanation(Explained target, Explanation explanation, String sentence) {}
