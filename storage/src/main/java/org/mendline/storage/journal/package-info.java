/// What people write down about a person beside measurements: notes, and what was done or given.
@NullMarked
package org.mendline.storage.journal;

import org.jspecify.annotations.NullMarked;
