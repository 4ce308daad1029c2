/// Tables and JSON that makers of wearables, scales, glucose sensors and apps export; what means what is a table.
@NullMarked
package org.mendline.storage.importing.vendor;

import org.jspecify.annotations.NullMarked;
