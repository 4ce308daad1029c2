/// How tables of other makers are read, remembered by their headings.
@NullMarked
package org.mendline.storage.mapping;

import org.jspecify.annotations.NullMarked;
