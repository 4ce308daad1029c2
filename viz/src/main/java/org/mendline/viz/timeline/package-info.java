/// Everything about a person over time: lanes of series, measurements, sessions, notes and gaps on one time axis.
@NullMarked
package org.mendline.viz.timeline;

import org.jspecify.annotations.NullMarked;
