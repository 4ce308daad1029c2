/// What was suggested, and what named people decided.
@NullMarked
package org.mendline.storage.review;

import org.jspecify.annotations.NullMarked;
