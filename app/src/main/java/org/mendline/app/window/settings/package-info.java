/// The settings screen: how safe the clinic's file is, and what can be done for it.
@NullMarked
package org.mendline.app.window.settings;

import org.jspecify.annotations.NullMarked;
