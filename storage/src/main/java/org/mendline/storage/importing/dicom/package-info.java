/// DICOM headers and structured reports (DICOM PS3.5, PS3.10); pixels are never read.
@NullMarked
package org.mendline.storage.importing.dicom;

import org.jspecify.annotations.NullMarked;
