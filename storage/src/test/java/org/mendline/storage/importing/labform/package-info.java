@NullMarked
package org.mendline.storage.importing.labform;

import org.jspecify.annotations.NullMarked;
