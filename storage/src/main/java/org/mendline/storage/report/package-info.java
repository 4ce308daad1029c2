/// Reports a clinic writes again and again, kept by name.
@NullMarked
package org.mendline.storage.report;

import org.jspecify.annotations.NullMarked;
