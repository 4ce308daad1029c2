/// From stored observations to a twin and its projection.
@NullMarked
package org.mendline.app.prediction;

import org.jspecify.annotations.NullMarked;
