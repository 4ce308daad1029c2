/// Suggestions about a person, and what named people decide about them.
@NullMarked
package org.mendline.app.window.review;

import org.jspecify.annotations.NullMarked;
