/// Coded values with unit, time, zone and provenance.
@NullMarked
package org.mendline.storage.observation;

import org.jspecify.annotations.NullMarked;
