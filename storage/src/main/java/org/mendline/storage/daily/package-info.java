/// One honest value a day: of each measure from one device, by a rule that can be read.
@NullMarked
package org.mendline.storage.daily;

import org.jspecify.annotations.NullMarked;
