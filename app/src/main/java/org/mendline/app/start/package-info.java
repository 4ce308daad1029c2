/// Starting the workstation on the clinics of this machine.
@NullMarked
package org.mendline.app.start;

import org.jspecify.annotations.NullMarked;
