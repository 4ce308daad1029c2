/// Features ranked over many persons.
@NullMarked
package org.mendline.viz.beeswarm;

import org.jspecify.annotations.NullMarked;
