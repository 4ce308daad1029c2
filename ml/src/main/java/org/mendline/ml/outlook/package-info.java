/// The next three days of a person's daily markers, their calibration to the person, and early warnings from them.
@NullMarked
package org.mendline.ml.outlook;

import org.jspecify.annotations.NullMarked;
