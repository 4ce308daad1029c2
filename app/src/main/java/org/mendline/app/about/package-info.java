/// What this program is.
@NullMarked
package org.mendline.app.about;

import org.jspecify.annotations.NullMarked;
