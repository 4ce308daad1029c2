@NullMarked
package org.mendline.storage.importing.fit;

import org.jspecify.annotations.NullMarked;
