/// The mechanistic core: state, parameters, priors per condition, doses, simulation.
@NullMarked
package org.mendline.ml.twin;

import org.jspecify.annotations.NullMarked;
