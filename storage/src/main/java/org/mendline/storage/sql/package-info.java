/// The one way to the database: transactions, and dictionaries of texts kept once.
@NullMarked
package org.mendline.storage.sql;

import org.jspecify.annotations.NullMarked;
