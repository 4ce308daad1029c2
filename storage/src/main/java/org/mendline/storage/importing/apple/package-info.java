/// Apple Health: `export.xml` as the Health app writes it.
@NullMarked
package org.mendline.storage.importing.apple;

import org.jspecify.annotations.NullMarked;
