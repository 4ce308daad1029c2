/// Search for plans that are best in several respects at once, on any response that can be simulated.
@NullMarked
package org.mendline.ml.search;

import org.jspecify.annotations.NullMarked;
