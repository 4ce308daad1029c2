/// Word-sized charts for table cells.
@NullMarked
package org.mendline.viz.spark;

import org.jspecify.annotations.NullMarked;
