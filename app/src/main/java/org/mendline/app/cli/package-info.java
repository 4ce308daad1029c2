/// The command line.
@NullMarked
package org.mendline.app.cli;

import org.jspecify.annotations.NullMarked;
