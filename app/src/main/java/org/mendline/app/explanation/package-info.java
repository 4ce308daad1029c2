/// Why a prediction is what it is, in words and numbers.
@NullMarked
package org.mendline.app.explanation;

import org.jspecify.annotations.NullMarked;
