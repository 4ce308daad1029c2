/// Files of movement laboratories. What a clinic wants of them is findings: how far each joint moved, how hard
/// and how long each foot pushed, how high a jump went, how much oxygen was taken up. These become
/// observations; joint angles and moments, vertical forces, inertial sensors and respiratory gases are kept
/// beside them as channels.
///
/// Marker trajectories are not kept: they are the laboratory's raw material, mean nothing without the
/// laboratory's own model, and make up nearly all of the bytes. They are counted, and the count is told.
///
/// Angles reached in a trial have measures of their own (`mendline:trial-…`): a knee that bends by 60° in
/// walking may well bend by 130° on the couch, so they never mix with examined ranges such as
/// `mendline:knee-flexion`.
///
/// None of these formats tells when the recording was made. Date and time are taken from the file's name
/// ([org.mendline.storage.importing.device.RecordingStart]); without them the user is asked, since the dates of a
/// file on disk change whenever it is copied.
@NullMarked
package org.mendline.storage.importing.motion;

import org.jspecify.annotations.NullMarked;
