/// What is to be predicted, from which columns of which table: task descriptions and the samples they make.
@NullMarked
package org.mendline.ml.evaluate.task;

import org.jspecify.annotations.NullMarked;
