/// One recovery of one person: condition, onset, outcome measure, goal.
@NullMarked
package org.mendline.storage.episode;

import org.jspecify.annotations.NullMarked;
