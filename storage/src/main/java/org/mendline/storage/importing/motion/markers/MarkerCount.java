package org.mendline.storage.importing.motion.markers;

import java.util.Locale;

/// What marker trajectories amount to, for the sentence that they are not kept.
///
/// @param markers names in the head
/// @param frames rows of coordinates
/// @param missing coordinates that are blank, of all markers and frames
record MarkerCount(int markers, long frames, double rateHz, long missing) {
    String sentence() {
        return "The file holds the positions of " + markers + " markers in " + frames + " frames"
                + (rateHz > 0 ? " at " + rate() + " Hz" : "")
                + (missing > 0 ? "; " + missing + " coordinates are missing" : "") + ".";
    }

    private String rate() {
        return String.format(Locale.ROOT, "%.6f", rateHz).replaceAll("\\.?0+$", "");
    }
}
