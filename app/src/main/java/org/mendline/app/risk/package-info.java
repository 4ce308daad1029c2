/// Risks of a person under a plan, with what they rest on.
@NullMarked
package org.mendline.app.risk;

import org.jspecify.annotations.NullMarked;
