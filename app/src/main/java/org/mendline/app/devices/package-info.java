/// Which device speaks for which measure of a person, in words, and whose choice that is.
@NullMarked
package org.mendline.app.devices;

import org.jspecify.annotations.NullMarked;
