/// Genotype files of consumer tests and VCF, of which only a short list of markers is kept.
@NullMarked
package org.mendline.storage.importing.genotype;

import org.jspecify.annotations.NullMarked;
