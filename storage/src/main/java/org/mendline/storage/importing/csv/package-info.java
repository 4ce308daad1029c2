/// Tables in text: generic values, wellness journals, outcome measures, caseloads.
@NullMarked
package org.mendline.storage.importing.csv;

import org.jspecify.annotations.NullMarked;
