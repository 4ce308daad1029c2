/// Training of the shipped networks on simulated people, and the model cards that the run writes.
@NullMarked
package org.mendline.ml.training;

import org.jspecify.annotations.NullMarked;
