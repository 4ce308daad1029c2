/// HL7 version 2: reads ORU^R01 laboratory results, and writes them for demonstrations.
@NullMarked
package org.mendline.storage.importing.hl7;

import org.jspecify.annotations.NullMarked;
