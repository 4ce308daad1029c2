/// Work off the FX thread, results on it.
@NullMarked
package org.mendline.app.window.task;

import org.jspecify.annotations.NullMarked;
