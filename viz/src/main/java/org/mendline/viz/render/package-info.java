/// Any node as a PNG picture.
@NullMarked
package org.mendline.viz.render;

import org.jspecify.annotations.NullMarked;
