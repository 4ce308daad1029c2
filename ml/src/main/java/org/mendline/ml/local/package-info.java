/// Learning from a clinic's own finished recoveries, and the backtest that says whether to believe what was
/// learned.
@NullMarked
package org.mendline.ml.local;

import org.jspecify.annotations.NullMarked;
