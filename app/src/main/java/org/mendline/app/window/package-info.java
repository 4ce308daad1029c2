/// The workstation window.
@NullMarked
package org.mendline.app.window;

import org.jspecify.annotations.NullMarked;
