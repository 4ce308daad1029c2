/// The list of readers that ship with the program.
@NullMarked
package org.mendline.storage.importing.formats;

import org.jspecify.annotations.NullMarked;
