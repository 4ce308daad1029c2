@NullMarked
package org.mendline.storage.importing.genotype;

import org.jspecify.annotations.NullMarked;
