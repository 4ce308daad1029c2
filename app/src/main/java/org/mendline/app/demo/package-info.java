/// A small clinic of simulated people with device files made by Mendline itself.
@NullMarked
package org.mendline.app.demo;

import org.jspecify.annotations.NullMarked;
