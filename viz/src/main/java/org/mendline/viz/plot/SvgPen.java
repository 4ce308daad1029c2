package org.mendline.viz.plot;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Records a drawing as SVG 1.1 (W3C Recommendation, 2011): shapes stay shapes and words stay words.
public final class SvgPen implements Pen {
    private static final Map<Character, String> ENTITIES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");
    private static final double HATCH_GROUND = 0.12;

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private int definitions;

    /// @param width pixels of the whole drawing
    /// @param height pixels of the whole drawing
    public SvgPen(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// The whole document.
    ///
    /// @param description what the drawing says in words, for screen readers
    public String document(String description) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""
                + " role=\"img\" width=\"" + n(width) + "\" height=\"" + n(height) + "\" viewBox=\"0 0 " + n(width)
                + " " + n(height) + "\">\n<desc>" + escaped(description) + "</desc>\n" + body + "</svg>\n";
    }

    @Override
    public void rectangle(double x, double y, double w, double h, Color fill) {
        element("<rect" + box(x, y, w, h) + fill(fill) + "/>");
    }

    @Override
    public void hatchedRectangle(double x, double y, double w, double h, Color colour, double opacity) {
        String id = "hatch" + definitions++;
        element("<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\" width=\"8\" height=\"8\">"
                + "<path d=\"M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6\"" + stroke(Stroke.solid(faint(colour, opacity), 1.4))
                + "/></pattern>");
        rectangle(x, y, w, h, faint(colour, HATCH_GROUND));
        element("<rect" + box(x, y, w, h) + " fill=\"url(#" + id + ")\"/>");
    }

    @Override
    public void roundRectangle(double x, double y, double w, double h, double arc, Color fill, Color edge) {
        element("<rect" + box(x, y, w, h) + " rx=\"" + n(arc / 2) + "\"" + fill(fill)
                + strokeOnly(Stroke.solid(edge, 1)) + "/>");
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        element("<circle" + circle(x, y, radius) + fill(fill) + "/>");
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        element("<circle" + circle(x, y, radius) + stroke(stroke) + "/>");
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Color fill) {
        element("<polygon points=\"" + points(xs, ys, count) + "\"" + fill(fill) + "/>");
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        element("<polyline points=\"" + points(xs, ys, count) + "\" stroke-linejoin=\"round\"" + stroke(stroke) + "/>");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        element("<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\""
                + stroke(stroke) + "/>");
    }

    @Override
    public void columns(double left, double[] tops, double[] bottoms, Color fill) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < tops.length; i++) {
            if (!Double.isNaN(tops[i])) {
                path.append('M').append(n(left + i + 0.5)).append(' ').append(n(tops[i]));
                path.append('V').append(n(bottoms[i]));
            }
        }
        if (!path.isEmpty()) {
            element("<path d=\"" + path + "\"" + stroke(Stroke.solid(fill, 1)) + "/>");
        }
    }

    @Override
    public void words(String words, double x, double y, Font font, Color colour, Side side) {
        String anchor = switch (side) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        String weight = font.getStyle().contains("Bold") ? " font-weight=\"bold\"" : "";
        element("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" dominant-baseline=\"central\" text-anchor=\"" + anchor
                + "\" font-family=\"" + escaped(font.getFamily()) + ", sans-serif\" font-size=\"" + n(font.getSize())
                + "\"" + weight + fill(colour) + ">" + escaped(WritingDirection.embedded(words)) + "</text>");
    }

    @Override
    public void within(double x, double y, double w, double h, Runnable inner) {
        String id = "clip" + definitions++;
        element("<clipPath id=\"" + id + "\"><rect" + box(x, y, w, h) + "/></clipPath>");
        element("<g clip-path=\"url(#" + id + ")\">");
        inner.run();
        element("</g>");
    }

    private void element(String text) {
        body.append(text).append('\n');
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringJoiner joined = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            joined.add(n(xs[i]) + "," + n(ys[i]));
        }
        return joined.toString();
    }

    private static String box(double x, double y, double w, double h) {
        return " x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(w) + "\" height=\"" + n(h) + "\"";
    }

    private static String circle(double x, double y, double radius) {
        return " cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius) + "\"";
    }

    private static String fill(Color colour) {
        return " fill=\"" + hex(colour) + "\"" + opacity("fill-opacity", colour);
    }

    private static String stroke(Stroke stroke) {
        return " fill=\"none\"" + strokeOnly(stroke);
    }

    private static String strokeOnly(Stroke stroke) {
        String dashes = stroke.dashes().stream().map(SvgPen::n).collect(Collectors.joining(" "));
        return " stroke=\"" + hex(stroke.colour()) + "\" stroke-width=\"" + n(stroke.width()) + "\""
                + opacity("stroke-opacity", stroke.colour())
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String opacity(String name, Color colour) {
        return colour.getOpacity() >= 1 ? "" : " " + name + "=\"" + n(colour.getOpacity()) + "\"";
    }

    private static Color faint(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /// Hundredths of a pixel are finer than any screen or print.
    private static String n(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /// Characters that XML 1.0 does not allow are left out.
    private static String escaped(String words) {
        return words.codePoints()
                .filter(c -> c >= 0x20 || c == '\t' || c == '\n')
                .mapToObj(Character::toString)
                .map(c -> c.length() == 1 ? ENTITIES.getOrDefault(c.charAt(0), c) : c)
                .collect(Collectors.joining());
    }
}
