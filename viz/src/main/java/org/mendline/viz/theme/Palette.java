package org.mendline.viz.theme;

import java.util.List;
import javafx.scene.paint.Color;

/// Colours by role, one set for light and one for dark.
///
/// The hues start from Okabe and Ito (2008), "Color Universal Design", and are darkened on white until graphics
/// reach a contrast of 3 : 1 and text 4.5 : 1 (WCAG 2.2, success criteria 1.4.11 and 1.4.3). Colours that must be
/// told apart stay apart under simulated protanopia and deuteranopia (Machado, Oliveira and Fernandes 2009,
/// doi:10.1109/TVCG.2009.113). No chart relies on colour alone.
///
/// @param background what charts are drawn on
/// @param surface raised boxes, for example the crosshair's
/// @param text words
/// @param mutedText second-rank words and tick labels
/// @param grid grid lines; decoration, no contrast promised
/// @param outline edges of boxes; decoration, no contrast promised
/// @param scenarioA curve and bands of the first scenario
/// @param scenarioB curve and bands of the second scenario
/// @param scenarioC curve and bands of the third scenario
/// @param scenarioD curve and bands of the fourth scenario
/// @param lowValue smallest values of a feature, in a scale by size
/// @param middleValue values half way
/// @param highValue largest values; they stand out most from the background
/// @param observed ring of a measured point
/// @param norm hatching of the reference band
/// @param goal goal line
/// @param today line at the present day
/// @param helps contributions that move the prediction the good way
/// @param hurts contributions that move the prediction the bad way
/// @param neutral bars that are neither, for example base and prediction
/// @param onTrack status: recovering as expected
/// @param stalling status: slower than expected
/// @param atRisk status: going the wrong way
/// @param noData status: too little is known
public record Palette(
        Color background,
        Color surface,
        Color text,
        Color mutedText,
        Color grid,
        Color outline,
        Color scenarioA,
        Color scenarioB,
        Color scenarioC,
        Color scenarioD,
        Color lowValue,
        Color middleValue,
        Color highValue,
        Color observed,
        Color norm,
        Color goal,
        Color today,
        Color helps,
        Color hurts,
        Color neutral,
        Color onTrack,
        Color stalling,
        Color atRisk,
        Color noData) {

    /// For light backgrounds.
    public static final Palette LIGHT = new Palette(
            Color.web("#ffffff"),
            Color.web("#f6f8fa"),
            Color.web("#24292f"),
            Color.web("#57606a"),
            Color.web("#e4e8ec"),
            Color.web("#c3cad2"),
            Color.web("#0072b2"),
            Color.web("#cc5500"),
            Color.web("#12502f"),
            Color.web("#5e148a"),
            Color.web("#1f9e89"),
            Color.web("#31688e"),
            Color.web("#440154"),
            Color.web("#24292f"),
            Color.web("#808a94"),
            Color.web("#24292f"),
            Color.web("#57606a"),
            Color.web("#0072b2"),
            Color.web("#c2540a"),
            Color.web("#57606a"),
            Color.web("#0072b2"),
            Color.web("#b07a00"),
            Color.web("#a3200f"),
            Color.web("#868e97"));

    /// For dark backgrounds.
    public static final Palette DARK = new Palette(
            Color.web("#0d1117"),
            Color.web("#161b22"),
            Color.web("#e6edf3"),
            Color.web("#9aa4ae"),
            Color.web("#21272f"),
            Color.web("#3d454f"),
            Color.web("#56b4e9"),
            Color.web("#e69f00"),
            Color.web("#7ee0b5"),
            Color.web("#a855f7"),
            Color.web("#31688e"),
            Color.web("#35b779"),
            Color.web("#fde725"),
            Color.web("#e6edf3"),
            Color.web("#77818c"),
            Color.web("#e6edf3"),
            Color.web("#9aa4ae"),
            Color.web("#56b4e9"),
            Color.web("#e69f00"),
            Color.web("#9aa4ae"),
            Color.web("#56b4e9"),
            Color.web("#e8c33a"),
            Color.web("#f87248"),
            Color.web("#6e7681"));

    /// Colour of scenario `index`: 0 is A, 3 and every later one D.
    public Color scenario(int index) {
        return switch (index) {
            case 0 -> scenarioA;
            case 1 -> scenarioB;
            case 2 -> scenarioC;
            default -> scenarioD;
        };
    }

    /// Colours of a feature's own value from low to high: stops of viridis (van der Walt and Smith 2015), whose
    /// lightness rises evenly, so that their order is seen without telling hues apart.
    public Ramp values() {
        return new Ramp(List.of(lowValue, middleValue, highValue));
    }

    /// Colours of contributions, from all against (0) through none (0.5) to all for (1).
    public Ramp contributions() {
        return new Ramp(List.of(hurts, surface, helps));
    }
}
