/// Going anywhere and doing anything by typing a few letters.
@NullMarked
package org.mendline.app.window.palette;

import org.jspecify.annotations.NullMarked;
