/// The encrypted clinic file: create, open, migrate, close.
@NullMarked
package org.mendline.storage.store;

import org.jspecify.annotations.NullMarked;
