/// Laboratory forms as text: what a laboratory's program prints, or what a program copied out of a document.
@NullMarked
package org.mendline.storage.importing.labform;

import org.jspecify.annotations.NullMarked;
