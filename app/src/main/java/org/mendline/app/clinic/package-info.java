/// An open clinic: the one place where storage, models and people meet.
@NullMarked
package org.mendline.app.clinic;

import org.jspecify.annotations.NullMarked;
