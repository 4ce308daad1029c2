/// XML as devices and apps write it, read as a stream.
@NullMarked
package org.mendline.storage.importing.xml;

import org.jspecify.annotations.NullMarked;
