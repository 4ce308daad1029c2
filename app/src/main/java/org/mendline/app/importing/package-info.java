/// What has been imported, the way back, and the folder that is watched for new files.
@NullMarked
package org.mendline.app.importing;

import org.jspecify.annotations.NullMarked;
