/// One person's twin: curve, what-if, outlook, why.
@NullMarked
package org.mendline.app.window.twin;

import org.jspecify.annotations.NullMarked;
