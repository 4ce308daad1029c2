/// The PyTorch engine behind DJL: verified natives, offline, scoped memory.
@NullMarked
package org.mendline.ml.engine;

import org.jspecify.annotations.NullMarked;
