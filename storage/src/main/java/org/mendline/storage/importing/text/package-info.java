/// What readers of text formats share: character sets, numbers, partial dates, excerpts for quarantine.
@NullMarked
package org.mendline.storage.importing.text;

import org.jspecify.annotations.NullMarked;
