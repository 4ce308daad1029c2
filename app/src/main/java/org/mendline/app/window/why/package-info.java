/// Why predictions are what they are: of one person, and over the caseload.
@NullMarked
package org.mendline.app.window.why;

import org.jspecify.annotations.NullMarked;
