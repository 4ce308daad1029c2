/// What if: changes to the plan, as users write them.
@NullMarked
package org.mendline.app.scenario;

import org.jspecify.annotations.NullMarked;
