package org.mendline.ml.training.calibration;

import java.util.List;
import java.util.Locale;
import org.mendline.ml.training.calibration.CalibrationResult.RankCheck;

/// Draws the rank ECDF of every quantity, less the uniform's, with its simultaneous 95 % band, as one SVG.
public final class RankPicture {
    private static final int COLUMNS = 6;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 132;
    private static final int PLOT_LEFT = 12;
    private static final int PLOT_WIDTH = 176;
    private static final int PLOT_TOP = 26;
    private static final int PLOT_HEIGHT = 84;
    private static final int HEAD = 58;

    private RankPicture() {}

    /// The picture as SVG text; same result, same text.
    public static String of(CalibrationResult result) {
        List<RankCheck> ranks = result.ranks();
        SimultaneousBand band = SimultaneousBand.of(result.people(), CalibrationStudy.GRID, result.seed());
        double reach = reach(ranks, band);
        int rows = (ranks.size() + COLUMNS - 1) / COLUMNS;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\">\n",
                COLUMNS * WIDTH,
                HEAD + rows * HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(svg, PLOT_LEFT, 24, 16, "#1b1f24", "Simulation-based calibration: rank ECDF minus uniform");
        text(
                svg,
                PLOT_LEFT,
                44,
                12,
                "#57606a",
                String.format(
                        Locale.ROOT,
                        "%d simulated people, model %s, seed %d. Shaded: simultaneous 95 %% band of each panel, ±%.3f"
                                + " from edge to edge.",
                        result.people(),
                        result.model(),
                        result.seed(),
                        reach));
        for (int i = 0; i < ranks.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%d,%d)\">\n",
                    i % COLUMNS * WIDTH,
                    HEAD + i / COLUMNS * HEIGHT));
            panel(svg, ranks.get(i), band, reach);
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static double reach(List<RankCheck> ranks, SimultaneousBand band) {
        double reach = 0;
        for (int k = 0; k < band.low().length; k++) {
            reach = Math.max(reach, Math.max(-band.low()[k], band.high()[k]));
            for (RankCheck r : ranks) {
                reach = Math.max(reach, Math.abs(r.ecdfDifference()[k]));
            }
        }
        return 1.05 * reach;
    }

    private static void panel(StringBuilder svg, RankCheck rank, SimultaneousBand band, double reach) {
        text(svg, PLOT_LEFT, 14, 11, "#1b1f24", rank.quantity());
        text(
                svg,
                PLOT_LEFT,
                HEIGHT - 8,
                9,
                "#57606a",
                String.format(Locale.ROOT, "KS p %.3f, Holm %.2f", rank.pValue(), rank.holmPValue()));
        StringBuilder area = new StringBuilder();
        StringBuilder line = new StringBuilder(point(0, 0, reach));
        int n = band.low().length;
        for (int k = 0; k < n; k++) {
            area.append(point((k + 1.0) / (n + 1), band.high()[k], reach));
            line.append(point((k + 1.0) / (n + 1), rank.ecdfDifference()[k], reach));
        }
        for (int k = n - 1; k >= 0; k--) {
            area.append(point((k + 1.0) / (n + 1), band.low()[k], reach));
        }
        line.append(point(1, 0, reach));
        svg.append(String.format(
                Locale.ROOT,
                "<polygon points=\"%s\" fill=\"#d0e3f7\"/>\n",
                area.toString().strip()));
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s%s\" fill=\"none\" stroke=\"#8c959f\" stroke-width=\"0.6\"/>\n",
                point(0, 0, reach),
                point(1, 0, reach).strip()));
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\"/>\n",
                line.toString().strip(),
                rank.insideBand() ? "#0b5cad" : "#b42318"));
    }

    private static String point(double x, double y, double reach) {
        return String.format(
                Locale.ROOT,
                "%.1f,%.1f ",
                PLOT_LEFT + PLOT_WIDTH * x,
                PLOT_TOP + PLOT_HEIGHT * (0.5 - 0.5 * y / reach));
    }

    private static void text(StringBuilder svg, int x, int y, int size, String colour, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>\n",
                x,
                y,
                size,
                colour,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
