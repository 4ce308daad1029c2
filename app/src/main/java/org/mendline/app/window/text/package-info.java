/// Words, numbers and times as the window shows them.
@NullMarked
package org.mendline.app.window.text;

import org.jspecify.annotations.NullMarked;
