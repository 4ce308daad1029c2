/// What people say about themselves and about the curves they were shown.
@NullMarked
package org.mendline.storage.feedback;

import org.jspecify.annotations.NullMarked;
