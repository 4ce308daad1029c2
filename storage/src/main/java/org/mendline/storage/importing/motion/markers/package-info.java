/// Marker trajectories (TRC, Vicon Nexus), which are counted and not kept, and the joint angles beside them.
@NullMarked
package org.mendline.storage.importing.motion.markers;

import org.jspecify.annotations.NullMarked;
