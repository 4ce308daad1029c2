/// Preview, import, receipt.
@NullMarked
package org.mendline.app.window.importing;

import org.jspecify.annotations.NullMarked;
