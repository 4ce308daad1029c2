/// Are the twin's posteriors posteriors? Ranks, coverage and contraction on simulated people, whose truth is known.
@NullMarked
package org.mendline.ml.training.calibration;

import org.jspecify.annotations.NullMarked;
