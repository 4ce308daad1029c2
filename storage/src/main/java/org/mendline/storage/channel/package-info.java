/// High-rate series kept as compressed column chunks.
@NullMarked
package org.mendline.storage.channel;

import org.jspecify.annotations.NullMarked;
