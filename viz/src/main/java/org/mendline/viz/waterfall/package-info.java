/// How contributions add up to a prediction.
@NullMarked
package org.mendline.viz.waterfall;

import org.jspecify.annotations.NullMarked;
