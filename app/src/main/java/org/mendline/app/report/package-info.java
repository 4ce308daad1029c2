/// Weekly reports in Excel.
@NullMarked
package org.mendline.app.report;

import org.jspecify.annotations.NullMarked;
