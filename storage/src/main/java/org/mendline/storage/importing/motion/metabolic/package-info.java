/// Metabolic carts: respiratory gases breath by breath.
@NullMarked
package org.mendline.storage.importing.motion.metabolic;

import org.jspecify.annotations.NullMarked;
