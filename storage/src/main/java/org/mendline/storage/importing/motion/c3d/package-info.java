/// C3D files (c3d.org): parameters, points and analog samples in the number formats of Intel, DEC and MIPS.
@NullMarked
package org.mendline.storage.importing.motion.c3d;

import org.jspecify.annotations.NullMarked;
