/// The worklist: who needs me.
@NullMarked
package org.mendline.app.window.caseload;

import org.jspecify.annotations.NullMarked;
