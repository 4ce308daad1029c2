/// Who saw, changed, imported or exported what: an append-only hash chain.
@NullMarked
package org.mendline.storage.audit;

import org.jspecify.annotations.NullMarked;
