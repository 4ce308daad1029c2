/// The workstation's own twin judged on real people: as a member of the bench, by its own intervals, by visits.
@NullMarked
package org.mendline.ml.evaluate.twin;

import org.jspecify.annotations.NullMarked;
