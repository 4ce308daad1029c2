/// Undo and redo of what a user changes, for every screen.
@NullMarked
package org.mendline.app.window.edit;

import org.jspecify.annotations.NullMarked;
