/// Light and dark, and colours that survive colour-blindness.
@NullMarked
package org.mendline.viz.theme;

import org.jspecify.annotations.NullMarked;
