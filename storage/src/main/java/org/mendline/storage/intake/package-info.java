/// What has come in: files taken so far and records set aside.
@NullMarked
package org.mendline.storage.intake;

import org.jspecify.annotations.NullMarked;
