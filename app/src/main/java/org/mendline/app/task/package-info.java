/// Long work: progress and cancel.
@NullMarked
package org.mendline.app.task;

import org.jspecify.annotations.NullMarked;
