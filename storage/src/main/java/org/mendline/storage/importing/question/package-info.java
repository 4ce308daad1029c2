/// What a file leaves open, and what the user answered.
@NullMarked
package org.mendline.storage.importing.question;

import org.jspecify.annotations.NullMarked;
