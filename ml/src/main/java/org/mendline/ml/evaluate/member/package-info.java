/// The competitors: simple baselines, the mechanistic twin, and the ensemble of them.
@NullMarked
package org.mendline.ml.evaluate.member;

import org.jspecify.annotations.NullMarked;
