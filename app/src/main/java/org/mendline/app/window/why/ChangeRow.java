package org.mendline.app.window.why;

/// One thing that would change the prediction, ready to show.
///
/// @param id part of the row's node id, for example `lever-sleep`
/// @param what for example `Sleep 7.1 → 8.1 h a day`
/// @param effect change of the prediction with its unit
/// @param interval in words
/// @param grade how far to trust it, in two or three words
/// @param source citation, or what the change means
public record ChangeRow(
        String id, String what, String effect, String interval, String grade, String source, Tone tone) {
    /// Whether the change is good news.
    public enum Tone {
        HELPS,
        HURTS,
        NOTHING
    }
}
