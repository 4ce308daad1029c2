/// What all charts share: a region on canvases, scales, ticks, text measures, CSV.
@NullMarked
package org.mendline.viz.plot;

import org.jspecify.annotations.NullMarked;
