/// Reference cases with known exact answers, against which the explanations are judged.
@NullMarked
package org.mendline.ml.explain.cases;

import org.jspecify.annotations.NullMarked;
