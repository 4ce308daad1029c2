/// Speed, as ratios within one run.
@NullMarked
package org.mendline.app.bench;

import org.jspecify.annotations.NullMarked;
