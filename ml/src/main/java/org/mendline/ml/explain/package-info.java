/// Why: exact Shapley values and their kin.
@NullMarked
package org.mendline.ml.explain;

import org.jspecify.annotations.NullMarked;
