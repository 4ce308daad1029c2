/// Up to four scenarios over and beside each other.
@NullMarked
package org.mendline.viz.compare;

import org.jspecify.annotations.NullMarked;
