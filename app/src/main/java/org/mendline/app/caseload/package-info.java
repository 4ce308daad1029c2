/// Who needs me today: every person with a status and the reason for it.
@NullMarked
package org.mendline.app.caseload;

import org.jspecify.annotations.NullMarked;
