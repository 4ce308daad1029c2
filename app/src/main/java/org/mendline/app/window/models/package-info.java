/// The models screen: which models speak, how good they are, and the clinic's own.
@NullMarked
package org.mendline.app.window.models;

import org.jspecify.annotations.NullMarked;
