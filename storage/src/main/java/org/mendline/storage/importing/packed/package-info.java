/// Files inside files: zip archives and gzip, unpacked as streams and within limits.
@NullMarked
package org.mendline.storage.importing.packed;

import org.jspecify.annotations.NullMarked;
