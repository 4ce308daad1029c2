/// Backups of a clinic store: the archive, its name and folder, how many are kept. Knows files and bytes, not the
/// store.
@NullMarked
package org.mendline.storage.backup;

import org.jspecify.annotations.NullMarked;
