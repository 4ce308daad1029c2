/// Whether a recovery goes on, has levelled off, or has stalled.
@NullMarked
package org.mendline.ml.stall;

import org.jspecify.annotations.NullMarked;
