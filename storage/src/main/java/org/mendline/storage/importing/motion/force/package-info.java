/// Force plates: tables of forces, and what a vertical ground reaction force tells of stance and jump.
@NullMarked
package org.mendline.storage.importing.motion.force;

import org.jspecify.annotations.NullMarked;
