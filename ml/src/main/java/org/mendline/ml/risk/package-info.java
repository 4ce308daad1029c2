/// Risks of re-injury and of overtraining, as far as published evidence and the twin carry them.
@NullMarked
package org.mendline.ml.risk;

import org.jspecify.annotations.NullMarked;
