/// People like me: recoveries of a clinic's own past that resemble the present one, and what came of them.
@NullMarked
package org.mendline.ml.neighbours;

import org.jspecify.annotations.NullMarked;
