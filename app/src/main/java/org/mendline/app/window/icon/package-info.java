/// Our own line art; no icon font.
@NullMarked
package org.mendline.app.window.icon;

import org.jspecify.annotations.NullMarked;
