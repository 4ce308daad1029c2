/// Who a record is about: pseudonymous persons and the names other systems know them by.
@NullMarked
package org.mendline.storage.person;

import org.jspecify.annotations.NullMarked;
