/// Reports of a clinic: which people and what of them, kept by name, written on demand or by schedule.
@NullMarked
package org.mendline.app.reporting;

import org.jspecify.annotations.NullMarked;
