/// The area about one person: who is shown, and the pages about them.
@NullMarked
package org.mendline.app.window.person;

import org.jspecify.annotations.NullMarked;
