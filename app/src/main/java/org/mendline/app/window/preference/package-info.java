/// How somebody wants the window: look, language, size of the text, place on the screen.
@NullMarked
package org.mendline.app.window.preference;

import org.jspecify.annotations.NullMarked;
