/// No clinic is open yet: make one, open one, or look at the demo.
@NullMarked
package org.mendline.app.window.firstrun;

import org.jspecify.annotations.NullMarked;
