/// Models a clinic trains on its own finished recoveries: versions, reports, activation by name, roll back.
@NullMarked
package org.mendline.app.models;

import org.jspecify.annotations.NullMarked;
