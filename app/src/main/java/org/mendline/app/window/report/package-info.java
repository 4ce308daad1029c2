/// The weekly Excel report.
@NullMarked
package org.mendline.app.window.report;

import org.jspecify.annotations.NullMarked;
