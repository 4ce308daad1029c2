/// From a posterior and a plan to fans, time to goal and the next days.
@NullMarked
package org.mendline.ml.forecast;

import org.jspecify.annotations.NullMarked;
