/// Keeping the clinic's file safe: backups, restoring, checking, and its size.
@NullMarked
package org.mendline.app.upkeep;

import org.jspecify.annotations.NullMarked;
