/// Doses by week that can be drawn.
@NullMarked
package org.mendline.viz.planstrip;

import org.jspecify.annotations.NullMarked;
