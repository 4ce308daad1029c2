/// Candidates between speed, burden and risk.
@NullMarked
package org.mendline.viz.pareto;

import org.jspecify.annotations.NullMarked;
