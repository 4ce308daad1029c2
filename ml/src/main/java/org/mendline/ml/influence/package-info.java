/// What would change a prediction: other plans, and knowing more.
@NullMarked
package org.mendline.ml.influence;

import org.jspecify.annotations.NullMarked;
