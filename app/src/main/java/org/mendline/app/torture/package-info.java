/// Kills a program in the midst of its work, many times, and looks whether the store lost anything.
@NullMarked
package org.mendline.app.torture;

import org.jspecify.annotations.NullMarked;
