/// Files that tell of a person's surroundings: temperature, humidity, air pressure, fine dust, altitude.
@NullMarked
package org.mendline.storage.importing.environment;

import org.jspecify.annotations.NullMarked;
