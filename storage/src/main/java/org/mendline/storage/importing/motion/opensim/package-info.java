/// OpenSim motion and storage files (`.mot`, `.sto`).
@NullMarked
package org.mendline.storage.importing.motion.opensim;

import org.jspecify.annotations.NullMarked;
