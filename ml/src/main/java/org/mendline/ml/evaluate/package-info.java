/// How good: tasks, baselines, cross-validation, coverage.
@NullMarked
package org.mendline.ml.evaluate;

import org.jspecify.annotations.NullMarked;
