/// Inertial sensors: accelerometers, gyroscopes, orientation.
@NullMarked
package org.mendline.storage.importing.motion.imu;

import org.jspecify.annotations.NullMarked;
