/// What the program suggests for a person, and what named people decided about it.
@NullMarked
package org.mendline.app.review;

import org.jspecify.annotations.NullMarked;
