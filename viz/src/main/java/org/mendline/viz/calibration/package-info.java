/// Pictures of how well intervals keep their promise.
@NullMarked
package org.mendline.viz.calibration;

import org.jspecify.annotations.NullMarked;
