@NullMarked
package org.mendline.storage.importing.environment;

import org.jspecify.annotations.NullMarked;
