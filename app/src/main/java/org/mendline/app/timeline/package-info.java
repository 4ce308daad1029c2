/// What is known of a person over time, put together from the store, and what people add to it by hand.
@NullMarked
package org.mendline.app.timeline;

import org.jspecify.annotations.NullMarked;
