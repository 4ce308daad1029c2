/// Does a what-if point the right way? Predicted effects of randomised treatments beside what the trials observed.
@NullMarked
package org.mendline.ml.evaluate.direction;

import org.jspecify.annotations.NullMarked;
