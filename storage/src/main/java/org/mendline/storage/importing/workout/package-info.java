/// Recorded workouts in XML: TCX and GPX.
@NullMarked
package org.mendline.storage.importing.workout;

import org.jspecify.annotations.NullMarked;
