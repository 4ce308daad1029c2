/// The page of plans: several scenarios of one person side by side, drawn by hand or found by a search.
@NullMarked
package org.mendline.app.window.plans;

import org.jspecify.annotations.NullMarked;
