/// Versions of the models a clinic trained itself, and who activated which of them when.
@NullMarked
package org.mendline.storage.model;

import org.jspecify.annotations.NullMarked;
