/// The frame around the screens: navigation, keys, banner, status, notifications.
@NullMarked
package org.mendline.app.window.shell;

import org.jspecify.annotations.NullMarked;
