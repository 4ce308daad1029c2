package org.mendline.app.report;

import org.mendline.app.caseload.CaseloadStatus;

/// A status as a word, with a tint that people with any colour vision can tell from its neighbours by
/// the word beside it.
///
/// The tints are lightened from Okabe and Ito's palette (vermilion, orange, grey, bluish green); dark
/// text on each has a contrast above 10:1.
///
/// @param rgb fill, `0xRRGGBB`
record StatusWord(String word, int rgb) {
    static StatusWord of(CaseloadStatus status) {
        return switch (status) {
            case AT_RISK -> new StatusWord("At risk", 0xF3B48F);
            case STALLING -> new StatusWord("Stalling", 0xFBE3AE);
            case NO_DATA -> new StatusWord("No data", 0xDDDDDD);
            case ON_TRACK -> new StatusWord("On track", 0xBFE3D6);
        };
    }
}
