/// Pictures of all controls, for people to look at.
@NullMarked
package org.mendline.viz.gallery;

import org.jspecify.annotations.NullMarked;
