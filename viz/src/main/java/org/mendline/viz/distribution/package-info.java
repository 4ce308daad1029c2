/// One posterior as a strip: how sure, between what, and how much lies beyond the horizon.
@NullMarked
package org.mendline.viz.distribution;

import org.jspecify.annotations.NullMarked;
