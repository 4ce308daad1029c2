/// Asks what files leave open, and shows what the answers will make of them.
@NullMarked
package org.mendline.app.window.importing.wizard;

import org.jspecify.annotations.NullMarked;
