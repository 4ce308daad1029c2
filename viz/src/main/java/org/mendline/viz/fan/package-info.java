/// Recovery curves with their intervals.
@NullMarked
package org.mendline.viz.fan;

import org.jspecify.annotations.NullMarked;
