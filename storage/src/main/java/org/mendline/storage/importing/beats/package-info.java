/// Heart-rate recordings in plain text: Polar HRM and lists of RR intervals.
@NullMarked
package org.mendline.storage.importing.beats;

import org.jspecify.annotations.NullMarked;
