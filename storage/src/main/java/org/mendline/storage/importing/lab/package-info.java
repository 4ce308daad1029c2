/// Laboratory results in plain records, as the writers of lab formats take them.
@NullMarked
package org.mendline.storage.importing.lab;

import org.jspecify.annotations.NullMarked;
