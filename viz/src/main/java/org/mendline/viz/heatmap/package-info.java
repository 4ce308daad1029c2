/// Contributions by day and feature.
@NullMarked
package org.mendline.viz.heatmap;

import org.jspecify.annotations.NullMarked;
