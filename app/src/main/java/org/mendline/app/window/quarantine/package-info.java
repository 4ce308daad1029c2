/// What has to be checked by a person: records set aside, and doubtful values.
@NullMarked
package org.mendline.app.window.quarantine;

import org.jspecify.annotations.NullMarked;
