@NullMarked
package org.mendline.storage.importing.dicom;

import org.jspecify.annotations.NullMarked;
