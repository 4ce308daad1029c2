/// Taking down what people say, and showing what it changed.
@NullMarked
package org.mendline.app.feedback;

import org.jspecify.annotations.NullMarked;
