/// What a person has to look at: records set aside and doubtful values, in groups that one decision can settle.
@NullMarked
package org.mendline.app.checking;

import org.jspecify.annotations.NullMarked;
