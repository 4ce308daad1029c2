/// What readers of device files and health apps share: values, series and nights on their way to the importer.
@NullMarked
package org.mendline.storage.importing.device;

import org.jspecify.annotations.NullMarked;
