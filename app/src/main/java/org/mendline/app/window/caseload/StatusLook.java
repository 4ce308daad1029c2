package org.mendline.app.window.caseload;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.window.icon.Icon;
import org.mendline.viz.theme.Palette;

/// Symbol, style class and colour of a status; the symbol carries the meaning where colours cannot.
public final class StatusLook {
    private StatusLook() {}

    public static Icon icon(CaseloadStatus status) {
        return switch (status) {
            case AT_RISK -> Icon.AT_RISK;
            case STALLING -> Icon.STALLING;
            case NO_DATA -> Icon.NO_DATA;
            case ON_TRACK -> Icon.ON_TRACK;
        };
    }

    /// Class under which the style sheet defines `-mendline-status`.
    public static String styleClass(CaseloadStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Color colour(CaseloadStatus status, Palette palette) {
        return switch (status) {
            case AT_RISK -> palette.atRisk();
            case STALLING -> palette.stalling();
            case NO_DATA -> palette.noData();
            case ON_TRACK -> palette.onTrack();
        };
    }
}
