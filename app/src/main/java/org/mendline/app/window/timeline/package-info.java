/// The timeline page: everything known of a person over time, and entering more by hand.
@NullMarked
package org.mendline.app.window.timeline;

import org.jspecify.annotations.NullMarked;
