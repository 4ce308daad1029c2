/// Training of the posterior network on simulated people, and the model card that the run writes.
@NullMarked
package org.mendline.ml.training;

import org.jspecify.annotations.NullMarked;
