/// From files to observations: readers found by content, preview, one transaction, quarantine.
@NullMarked
package org.mendline.storage.importing;

import org.jspecify.annotations.NullMarked;
